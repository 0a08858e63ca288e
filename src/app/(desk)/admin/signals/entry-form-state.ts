import 'server-only'
import { randomUUID } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { filingSortsOf, type ImpactMapping } from '@/domain/impact/rules'
import type { Filing } from '@/domain/record/schemas'
import { identifierOf } from '@/domain/shared/identifier'
import type { Failure } from '@/domain/shared/result'
import { type RecordStatus, signalKinds } from '@/domain/signal/kinds'
import { type Doubt, doubtsAbout, newDoubts } from '@/domain/signal/plausibility'
import { suggestRestatement } from '@/domain/signal/restatement'
import type { Signal } from '@/domain/signal/schema'
import { sourceAt } from '@/domain/source/address'
import type { Source } from '@/domain/source/schema'
import { signalDifferences } from '@/form/compare'
import { answerToDoubts, doubtReasonField } from '@/form/doubts'
import { sameAsField, suggestedField, takeSameAs } from '@/form/entry-data'
import { listsOf, type NameLookup } from '@/form/entry-references'
import { type Entry, parseEntry } from '@/form/entry-schema'
import type { EntryState, SimilarSignal } from '@/form/entry-state'
import { previewImpacts } from '@/form/preview'
import { wasCarriedOut } from '@/server/commands/changeset'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import { getReferenceBook } from '@/server/queries/reference-options'
import { getSignals } from '@/server/queries/signals'
import { unseenOf } from '@/ui/desk/unseen'
import { lookupIn } from '../name-lookup'

/** From what was typed to what the commands take, and from their failures back to the form. */

export type ReadEntry =
  | { status: 'success'; value: Entry; preview: ImpactMapping[] | null }
  | { status: 'answer'; answer: () => Promise<EntryState> | EntryState }

/**
 * Parses the form by the schema of its kind; a preview and an error are answered at once.
 * @param typed what `readForm` let through
 */
export async function readEntry(typed: FormData): Promise<ReadEntry> {
  const kind = signalKinds.find((one) => one === typed.get('signal.kind'))
  const book = kind ? await getReferenceBook(kind, listsOf(kind)) : null
  if (book && !book.ok) return answering(typed, nothingFound, { failure: book.failure })
  const same = book?.value.option('original', String(typed.get(sameAsField) ?? ''))
  // The field that it goes into holds names.
  if (same) typed.set(sameAsField, same.text)
  const lookup: NameLookup = book ? lookupIn(book.value) : () => null
  const references = await getReferencesForEditor('sources', 'filings')
  if (!references.ok) return answering(typed, nothingFound, { failure: references.failure })
  const { sources, filings } = references.value
  const preview = previewImpacts(typed, filingSortsOf(filings), lookup)
  const suggested = typed.get(suggestedField)
  const parsed = parseEntry(typed, { lookup, identifierOf })
  const recordedSource = recordedSourceOf(typed, sources)
  const findings: Findings = { ...nothingFound, preview, recordedSource, offers: parsed.offers }
  if (parsed.status !== 'success') {
    const isPreview = typed.get('intent') === 'preview'
    return answering(typed, findings, isPreview ? null : { errors: parsed.error ?? {} })
  }
  const entry = parsed.value
  const suggestion = await suggestionFor(entry.signal, filings)
  const { doubts, before } = await doubtsFor(entry, suggestion)
  if (entry.intent === 'preview') return answering(typed, { ...findings, suggestion, doubts }, null)
  // Sent again, the form meets the record that it wrote itself: there is nothing to ask.
  const isFirst = (suggestion || doubts.length > 0) && !(await wasCarriedOut(entry.submissionKey))
  if (!isFirst) return { status: 'success', value: entry, preview }
  const asksOfOriginal = suggestion !== null && asksFirst(entry, suggested)
  const answer =
    doubts.length > 0
      ? answerToDoubts(typed, doubts, reasonOf(entry, before))
      : { status: 'answered' as const, reason: entry.reason }
  const asked = { ...findings, suggestion: asksOfOriginal ? suggestion : null, doubts }
  if (asksOfOriginal || answer.status === 'ask') return answering(typed, asked, null)
  if (answer.status === 'refused') {
    return answering(typed, asked, { errors: { [doubtReasonField]: [answer.problem] } })
  }
  // Readers are told why a published signal changed, which is not why a figure of it is right.
  const isUnsaid = before === 'published' && entry.reason === ''
  return { status: 'success', value: isUnsaid ? entry : { ...entry, reason: answer.reason }, preview }
}

/** The source on record at the address that was given for a new one. */
function recordedSourceOf(typed: FormData, sources: readonly Source[]): string | null {
  const url = typed.get('records.source.url')
  const found = typeof url === 'string' && url !== '' ? sourceAt(sources, url) : undefined
  return found ? `${found.publisher}: ${found.title}` : null
}

/** What is unlikely about the entry and was not so about the record before; and the status of that record. */
async function doubtsFor(
  { signal, baseVersion }: Entry,
  suggestion: SimilarSignal | null,
): Promise<{ doubts: Doubt[]; before: RecordStatus | null }> {
  const signals = await getSignals()
  const stored = baseVersion === undefined ? null : await getSignalForEditor(signal.id)
  const known = stored?.ok ? doubtsAbout(stored.value.signal, signals) : []
  const found = newDoubts(doubtsAbout(signal, signals), known)
  return {
    // What is on record already is asked about by the suggestion, which can do more with it.
    doubts: suggestion ? found.filter(({ code }) => code !== 'duplicate') : found,
    before: stored?.ok ? stored.value.status : null,
  }
}

function reasonOf({ reason }: Entry, before: RecordStatus | null): string {
  return reason || (before === null ? 'First entry' : 'Draft edited')
}

/** What is on record that the signal says again; null when there is nothing or the author has named it. */
async function suggestionFor(signal: Signal, filings: readonly Filing[]): Promise<SimilarSignal | null> {
  const registers = new Set(filings.filter(({ register }) => register).map(({ slug }) => slug))
  const found = suggestRestatement(signal, await getSignals(), {
    isRegister: (filing) => registers.has(filing),
  })
  if (!found) return null
  const { id, headline, date, datePrecision } = found
  return { id, headline, date, datePrecision }
}

/** Whether to ask before saving: of a new signal and of a first publication, once for each suggestion. */
function asksFirst({ intent, baseVersion }: Entry, suggested: FormDataEntryValue | null) {
  return suggested === null && (baseVersion === undefined || intent === 'publish')
}

type Reply = { failure: Failure } | { errors: Record<string, string[] | null> } | null

type Findings = Pick<EntryState, 'preview' | 'suggestion' | 'doubts' | 'recordedSource' | 'offers'>

const nothingFound: Findings = {
  preview: null,
  suggestion: null,
  doubts: [],
  recordedSource: null,
  offers: {},
}

function answering(typed: FormData, findings: Findings, reply: Reply): ReadEntry {
  return {
    status: 'answer',
    answer: () => ({ ...returnEntryForm(typed, findings.preview, reply), ...findings }),
  }
}

/**
 * The form again as it was typed, with what has to be put right beside each field.
 * @param typed what `readForm` let through: what is built here nests as its names say
 */
export function returnEntryForm(typed: FormData, preview: ImpactMapping[] | null, reply: Reply): EntryState {
  const error = reply === null ? {} : 'errors' in reply ? reply.errors : errorsOf(reply.failure)
  // A key that was used for something else would be refused for ever.
  const isUsed = reply !== null && 'failure' in reply && reply.failure.field === 'submissionKey'
  const initialValue = { ...payloadOf(typed), ...(isUsed && { submissionKey: randomUUID() }) }
  return {
    attempt: randomUUID(),
    result: { status: reply ? 'error' : undefined, initialValue, error, fields: [] },
    preview,
    conflict: null,
    suggestion: null,
    doubts: [],
    recordedSource: null,
    offers: {},
    // A form that was not read is not looked at for this either.
    unseen: reply !== null && 'failure' in reply ? {} : unseenOf(typed),
    code: reply && 'failure' in reply ? reply.failure.code : undefined,
  }
}

/** The same answer where what was typed is too much to keep: the browser still has it. */
export function withoutTyped(state: EntryState): EntryState {
  const error = state.result?.error ?? {}
  const advice = 'It was too much to show again here. Going back in the browser leads to what you typed.'
  return {
    ...state,
    result: { ...state.result, initialValue: null, error: { ...error, '': [...(error[''] ?? []), advice] } },
  }
}

function errorsOf({ field, message }: Failure): Record<string, string[]> {
  if (field === null) return { '': [message] }
  const ofForm = field === 'reason' || field === 'submissionKey' || field.startsWith('records.')
  return { [ofForm ? field : `signal.${field}`]: [message] }
}

/** What was typed, nested as the names say. */
function payloadOf(typed: FormData) {
  const form = new FormData()
  for (const [name, value] of typed) form.append(name, value)
  takeSameAs(form)
  return parseWithZod(form, { schema: z.object({}) }).reply().initialValue ?? {}
}

/** Someone else was quicker: both versions side by side, and what was typed still in the form. */
export async function returnConflict(
  typed: FormData,
  preview: ImpactMapping[] | null,
  mine: Signal,
): Promise<EntryState> {
  const current = await getSignalForEditor(mine.id)
  if (!current.ok) return returnEntryForm(typed, preview, current)
  const { signal: theirs, status, version, history, updatedAt } = current.value
  return {
    ...returnEntryForm(typed, preview, null),
    conflict: {
      version,
      by: history[0]?.by ?? null,
      at: updatedAt,
      differences: signalDifferences(theirs, withBoundaryOf(theirs, mine)),
      retracted: status === 'retracted',
    },
  }
}

/** The form does not carry a boundary, and saving it leaves the recorded one: it is no difference. */
function withBoundaryOf(stored: Signal, typed: Signal): Signal {
  if (stored.kind !== 'service-area' || typed.kind !== 'service-area') return typed
  return { ...typed, boundary: stored.boundary }
}
