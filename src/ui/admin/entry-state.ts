import type { SubmissionResult } from '@conform-to/react'
import type { ImpactMapping } from '@/domain/impact/rules'
import type { DatePrecision } from '@/domain/signal/date'
import type { Difference } from './compare'

/** Someone else has written a version meanwhile: what it says against what the author typed. */
export type Conflict = {
  version: number
  by: string | null
  /** Instant, ISO 8601. */
  at: string
  differences: Difference[]
  /** True when the other version is retracted, so that there is nothing to save over. */
  retracted: boolean
}

/** A signal on record that says what the one being entered says. */
export type Suggestion = { id: string; headline: string; date: string; datePrecision: DatePrecision }

/** What the server answered to the form. Never anything that the author has not typed or may not see. */
export type EntryState = {
  /** Changes with every answer, so that the page can react to each. */
  attempt: string
  result: SubmissionResult<string[]> | null
  preview: ImpactMapping[] | null
  conflict: Conflict | null
  /** What is already on record; null when nothing agrees or the author has decided. */
  suggestion: Suggestion | null
}

export const firstEntryState: EntryState = {
  attempt: '',
  result: null,
  preview: null,
  conflict: null,
  suggestion: null,
}

/** What the server answered to a form of a few fields. */
export type SimpleState = {
  attempt: string
  message: string | null
  field: string | null
  /** What was typed, to show it again; never a password. */
  typed: Record<string, string>
}

export const firstSimpleState: SimpleState = {
  attempt: '',
  message: null,
  field: null,
  typed: {},
}
