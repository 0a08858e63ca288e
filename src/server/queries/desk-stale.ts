import { nameOf } from '@/domain/shared/names'
import 'server-only'
import { type Cadenced, cadenced } from '@/domain/facts/cadence'
import { cadencedLabel } from '@/domain/facts/cadence-labels'
import { overdueTimes } from '@/domain/facts/freshness'
import { outOfDate } from '@/domain/facts/out-of-date'
import { compareText } from '@/domain/projection/fold'
import { ok, type Result } from '@/domain/shared/result'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { getFacts } from './facts'

/** What is out of date, as the desk lists it: its start page the first few, its own page all of them. */

/** A figure for which a newer reading was to be expected. */
export type StaleFigure = {
  key: string
  kind: SignalKind
  figure: Cadenced
  operator: { slug: string; name: string }
  place: { slug: string; name: string } | null
  label: string
  value: string
  /** Days since the end of what it speaks of, and in how many a newer reading was to be expected. */
  ageDays: number
  cadenceDays: number
  signalId: string
}

/** Every figure that is out of date, in the order of `outOfDate`. Its callers have checked the session. */
export async function staleFigures(): Promise<StaleFigure[]> {
  const { facts, names } = await getFacts({})
  const old = outOfDate(facts)
  const rows = await db().signal.findMany({
    where: { id: { in: old.map(({ signalId }) => signalId) } },
    select: { id: true, kind: true },
  })
  const kinds = new Map(rows.map(({ id, kind }) => [id, signalKinds.find((one) => one === kind)]))
  const named = (slug: string) => ({ slug, name: nameOf(names, slug) })
  return old.flatMap(({ key, figure, operator, place, label, value, freshness, signalId }) => {
    const kind = kinds.get(signalId)
    if (!kind) return []
    const { ageDays, cadenceDays } = freshness
    return [
      {
        key,
        kind,
        figure,
        operator: named(operator),
        place: place === null ? null : named(place),
        label,
        value,
        ageDays,
        cadenceDays,
        signalId,
      },
    ]
  })
}

export type StaleFilter = {
  operator: string
  place: string
  figure: Cadenced | null
  sort: 'overdue' | 'age' | 'figure' | 'operator' | 'place'
  order: 'asc' | 'desc'
  /** From 1. A page beyond the last is the last. */
  page: number
}

export type StaleList = {
  rows: StaleFigure[]
  total: number
  page: number
  /** What some figure that is out of date is about: what the list can be narrowed to. */
  choices: {
    operators: { slug: string; name: string }[]
    places: { slug: string; name: string }[]
    figures: Cadenced[]
  }
}

export const stalePageSize = 50

/** One page of the figures that are out of date and match. Fails as `unauthorized` or `forbidden`. */
export async function listStaleFigures(filter: StaleFilter): Promise<Result<StaleList>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const all = await staleFigures()
  const matching = all.filter(
    ({ operator, place, figure }) =>
      (filter.operator === '' || operator.slug === filter.operator) &&
      (filter.place === '' || place?.slug === filter.place) &&
      (filter.figure === null || figure === filter.figure),
  )
  const sign = filter.order === 'asc' ? 1 : -1
  const sorted = matching.toSorted((a, b) => sign * compare(a, b, filter.sort) || compareText(a.key, b.key))
  const last = Math.max(1, Math.ceil(sorted.length / stalePageSize))
  const page = Math.min(Math.max(1, filter.page), last)
  const figures = new Set(all.map(({ figure }) => figure))
  return ok({
    rows: sorted.slice((page - 1) * stalePageSize, page * stalePageSize),
    total: sorted.length,
    page,
    choices: {
      operators: byName(all.map(({ operator }) => operator)),
      places: byName(all.flatMap(({ place }) => place ?? [])),
      figures: cadenced.filter((figure) => figures.has(figure)),
    },
  })
}

function compare(a: StaleFigure, b: StaleFigure, sort: StaleFilter['sort']): number {
  switch (sort) {
    case 'overdue':
      return overdueTimes(a) - overdueTimes(b)
    case 'age':
      return a.ageDays - b.ageDays
    case 'figure':
      return compareNames(cadencedLabel(a.figure), cadencedLabel(b.figure)) || compareNames(a.label, b.label)
    case 'operator':
      return compareNames(a.operator.name, b.operator.name)
    case 'place':
      return compareNames(a.place?.name ?? '', b.place?.name ?? '')
  }
}

const compareNames = (a: string, b: string) => a.localeCompare(b, 'en')

function byName(all: readonly { slug: string; name: string }[]): { slug: string; name: string }[] {
  const unique = new Map(all.map((one) => [one.slug, one]))
  return [...unique.values()].toSorted((a, b) => compareNames(a.name, b.name))
}
