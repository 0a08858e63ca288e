import type { SubmissionResult } from '@conform-to/react'
import type { ImpactMapping } from '@/domain/impact/rules'
import type { ErrorCode } from '@/domain/shared/result'
import type { DatePrecision } from '@/domain/signal/date'
import type { Doubt } from '@/domain/signal/plausibility'
import type { Unseen } from '@/url/unseen'
import type { Difference } from './compare'

/** Someone else has written a version meanwhile: what it says against what the author typed. */
export type EditConflict = {
  version: number
  by: string | null
  /** Instant, ISO 8601. */
  at: string
  differences: Difference[]
  /** True when the other version is retracted, so that there is nothing to save over. */
  retracted: boolean
}

/** A signal on record that says what the one being entered says. */
export type SimilarSignal = { id: string; headline: string; date: string; datePrecision: DatePrecision }

/** What the server answered to the form. Never anything that the author has not typed or may not see. */
export type EntryState = {
  /** Changes with every answer, so that the page can react to each. */
  attempt: string
  result: SubmissionResult<string[]> | null
  preview: ImpactMapping[] | null
  conflict: EditConflict | null
  /** What is already on record; null when nothing agrees or the author has decided. */
  suggestion: SimilarSignal | null
  /** What is unlikely beside the record and not answered for. */
  doubts: Doubt[]
  /** The recorded source whose address was given for a new one: it is used; null where there is none. */
  recordedSource: string | null
  /** The records that a typed name may mean, by its field. */
  offers: Record<string, string[]>
  /** How many characters of a field cannot be seen and will not be kept, by its name. */
  unseen: Unseen
  /** Why it is refused, when a command says so. */
  code?: ErrorCode | undefined
}

/** Whether the answer asks something before it saves. */
export function isAsking({ suggestion, doubts }: EntryState): boolean {
  return suggestion !== null || doubts.length > 0
}

/** The questions and notes about one field of the form, in whole sentences. */
export function checksAt({ doubts, recordedSource }: EntryState, name: string): string[] {
  const asked = doubts.filter(({ field }) => name === `signal.${field}`)
  const isOfSource = name === 'records.source.url' && recordedSource !== null
  return [
    ...asked.map(({ message }) => `Check this: it ${message}?`),
    ...(isOfSource ? [`On record already, and used: ${recordedSource}.`] : []),
  ]
}

export const firstEntryState: EntryState = {
  attempt: '',
  result: null,
  preview: null,
  conflict: null,
  suggestion: null,
  doubts: [],
  recordedSource: null,
  offers: {},
  unseen: {},
}

/** What the server answered to a form of a few fields. */
export type SimpleState = {
  attempt: string
  message: string | null
  field: string | null
  /** What is wrong by field, where several are: `message` and `field` are the first. */
  errors?: Record<string, string> | undefined
  /** What was typed, to show it again; never a password. */
  typed: Record<string, string>
  /** Why it is refused. */
  code?: ErrorCode | undefined
  /** The signals that stand in the way of a change of several, each with the reason. */
  obstacles?: { id: string; message: string }[] | undefined
}

export const firstSimpleState: SimpleState = {
  attempt: '',
  message: null,
  field: null,
  typed: {},
}
