import 'server-only'
import { filingContext, filingSortsOf } from '@/domain/impact/rules'
import { ok, type Result } from '@/domain/shared/result'
import type { RecordStatus } from '@/domain/signal/kinds'
import { bySignalDate, type Signal } from '@/domain/signal/schema'
import { today } from '../clock'
import { getSignalForEditor } from './desk-signal'
import { type EditorReferences, getReferencesForEditor } from './reference-editor'
import { detailOf, type SignalDetail } from './signal-detail'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** A draft as its public page would show it if it were published today as it is saved. */
export type SignalPreview = {
  status: RecordStatus
  version: number
  /** When it was thrown away, ISO 8601; null otherwise. */
  discardedAt: string | null
  /** Names of the records that come along with it: they have no public page until then. */
  comesAlong: string[]
  detail: SignalDetail | null
}

/**
 * The preview of a draft for whoever may see it at the desk; of a published signal, null for its detail, which has a
 * page. Fails as `getSignalForEditor` does. Nothing of it is cached.
 */
export async function getSignalPreview(id: string): Promise<Result<SignalPreview>> {
  const found = await getSignalForEditor(id)
  if (!found.ok) return found
  const { signal, status, version, updatedAt, discardedAt, overrides } = found.value
  const about = { status, version, discardedAt }
  if (status === 'published' || status === 'retracted') return ok({ ...about, comesAlong: [], detail: null })
  const references = await getReferencesForEditor('operators', 'places', 'filings', 'programs', 'sources')
  if (!references.ok) return references
  const [published, reading] = await Promise.all([getSignals(), getSummaryContext(today())])
  const { asOf, context, recordedOn } = reading
  const detail = detailOf(
    {
      signal,
      status: 'published',
      version,
      publishedAt: null,
      updatedAt,
      retractReason: null,
      // Readers see the history from the publication on.
      revisions: [],
      alternates: [],
      restatements: [],
    },
    {
      operators: asReadersSee(references.value.operators),
      places: asReadersSee(references.value.places),
      filings: asReadersSee(references.value.filings),
      programs: asReadersSee(references.value.programs),
      sources: asReadersSee(references.value.sources),
      signals: [...published, signal].sort(bySignalDate),
      reading: {
        asOf,
        recordedOn: new Map([...recordedOn, [id, asOf]]),
        context: {
          ...context,
          ...filingContext(filingSortsOf(references.value.filings)),
          overridesOf: (one) => (one === id ? overrides : (context.overridesOf?.(one) ?? [])),
        },
      },
    },
  )
  return ok({ ...about, comesAlong: namesComingAlong(signal, references.value), detail })
}

/** Without the mark that editors see: with the publication the records come along. */
function asReadersSee<R extends { hidden: boolean }>(records: readonly R[]): Omit<R, 'hidden'>[] {
  return records.map(({ hidden: _hidden, ...record }) => record)
}

type References = EditorReferences<'operators' | 'places' | 'filings' | 'programs' | 'sources'>

function namesComingAlong(signal: Signal, references: References): string[] {
  const { operators, places, filings, programs } = references
  const filing = signal.kind === 'filing' ? signal.filing : null
  const program = signal.kind === 'production' ? signal.program : null
  return [
    ...operators.filter(({ slug, hidden }) => hidden && slug === signal.operator).map(({ name }) => name),
    ...places.filter(({ slug, hidden }) => hidden && slug === signal.place).map(({ name }) => name),
    ...filings.filter(({ slug, hidden }) => hidden && slug === filing).map(({ title }) => title),
    ...programs.filter(({ slug, hidden }) => hidden && slug === program).map(({ name }) => name),
  ]
}
