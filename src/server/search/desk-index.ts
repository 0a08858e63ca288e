import { nameIndex, nameOf } from '@/domain/shared/names'
import 'server-only'
import type { SearchRecord } from '@/domain/search/record'
import { foldText } from '@/domain/shared/fold-text'
import { formatInterval, whenOf } from '@/domain/signal/date'
import { kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import { db } from '../db'
import { signalInclude, toSignal } from '../records/signal-rows'
import { buildIndex, rank, type SearchIndex } from './ranking'

/**
 * The search of the desk: over every signal in any status, with the words of all that it names, hidden records too. It
 * ranks like the readers' search and shares nothing with it, so that no draft can reach a reader by it.
 */

/** What the list shows and is narrowed by. */
export type DeskSignal = {
  id: string
  kind: string
  status: string
  operatorSlug: string
  operator: string
  place: string | null
  date: string
  datePrecision: string
  headline: string
  version: number
  publishedAt: Date | null
  updatedAt: Date
  discardedAt: Date | null
}

type Desk = { stamp: string; index: SearchIndex; signals: ReadonlyMap<string, DeskSignal> }

// Kept by this process as long as nothing changes: every act of change adds revisions, and a purge deletes signals.
let current: Desk | null = null

async function getDesk(): Promise<Desk> {
  const [revisions, signals, newest] = await Promise.all([
    db().revision.count(),
    db().signal.count(),
    db().changeset.findFirst({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true } }),
  ])
  const stamp = `${revisions} ${signals} ${newest?.id ?? ''}`
  if (current?.stamp !== stamp) current = { stamp, ...(await readDesk()) }
  return current
}

async function readDesk(): Promise<Omit<Desk, 'stamp'>> {
  const rows = await db().signal.findMany({ include: signalInclude })
  const [operators, places, filings, programs, sources] = await Promise.all([
    db().operator.findMany(),
    db().place.findMany(),
    db().filing.findMany({ include: { agencyItem: { select: { name: true } } } }),
    db().program.findMany(),
    db().source.findMany(),
  ])
  const names = nameIndex(operators, programs)
  const placeBySlug = new Map(places.map((place) => [place.slug, place]))
  const filingBySlug = new Map(filings.map((filing) => [filing.slug, filing]))
  const sourceById = new Map(sources.map((source) => [source.id, source]))

  const around = (slug: string | null): string[] => {
    const words: string[] = []
    for (let at = slug; at !== null && words.length < 6; ) {
      const place = placeBySlug.get(at)
      if (place) words.push(place.name, place.slug.replaceAll('-', ' '))
      at = place?.parent ?? null
    }
    return words
  }
  const records = rows.map((row): SearchRecord => {
    const filing = filingBySlug.get(row.filingStep?.filing ?? '')
    const program = row.milestone?.program ?? row.fleetEstimate?.model ?? row.filingStep?.model
    const cited = row.sources.flatMap(({ sourceId }) => sourceById.get(sourceId) ?? [])
    const signal = toSignal(row)
    const when = signal.ok ? formatInterval(whenOf(signal.value)) : row.date
    return {
      key: `signal:${row.id}`,
      type: 'signal',
      id: row.id,
      kind: row.kind,
      title: row.headline,
      context: [
        when,
        row.date,
        signal.ok ? kindLabels[signal.value.kind] : row.kind,
        nameOf(names, row.operator),
        ...around(row.place).slice(0, 2),
      ].join(', '),
      keywords: [
        row.id,
        filing?.title,
        filing?.reference,
        filing?.agencyItem.name,
        names.get(program ?? ''),
        ...around(row.place).slice(2),
      ]
        .filter(Boolean)
        .join(', '),
      text: [
        row.detail,
        signal.ok ? describeMeasures(signal.value) : '',
        ...cited.flatMap(({ id, publisher, title, url, note }) => [id, publisher, title, url, note]),
      ]
        .filter(Boolean)
        .join(', '),
      date: row.date,
      datePrecision: signal.ok ? signal.value.datePrecision : null,
      otherNames: [],
      isAlternate: row.alternateOf !== null,
    }
  })
  const signals = rows.map(
    (row): DeskSignal => ({
      id: row.id,
      kind: row.kind,
      status: row.status,
      operatorSlug: row.operator,
      operator: nameOf(names, row.operator),
      place: placeBySlug.get(row.place ?? '')?.name ?? row.place,
      date: row.date,
      datePrecision: row.datePrecision,
      headline: row.headline,
      version: row.version,
      publishedAt: row.publishedAt,
      updatedAt: row.updatedAt,
      discardedAt: row.discardedAt,
    }),
  )
  return { index: buildIndex(records), signals: new Map(signals.map((signal) => [signal.id, signal])) }
}

export type DeskHits = {
  /** Best first. */
  signals: DeskSignal[]
  /** Nothing has all the words: these have some of them. */
  someWords: boolean
}

/** The signals that answer a query, best first. Text without letters and digits is looked for as it stands. */
export async function searchDesk(query: string): Promise<DeskHits> {
  const { index, signals } = await getDesk()
  const exact = signals.get(query.trim())
  if (exact) return { signals: [exact], someWords: false }
  const { hits, reading } = rank(index, query)
  if (hits.length === 0) {
    const text = foldText(query.trim())
    const found = [...signals.values()].filter(({ headline }) => foldText(headline).includes(text))
    return { signals: found, someWords: false }
  }
  return {
    signals: hits.flatMap(({ id }) => signals.get(id) ?? []),
    someWords: reading === 'some-words',
  }
}
