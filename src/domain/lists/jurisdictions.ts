import {
  agencyLevel,
  type GovernmentLevel,
  governmentLevels,
  jurisdictionOf,
  levelOfKind,
} from '../place/jurisdiction'
import { type Place, placeAncestors, placeWithDescendants } from '../place/schema'
import { daysWaiting } from '../projection/filings'
import { groupBy } from '../projection/fold'
import { type LadderRow, type LadderRung, ladderRungs } from '../projection/permit-ladder'
import type { Agency } from '../record/schemas'
import type { Range } from '../shared/range'
import type { IsoDate } from '../signal/date'
import type { FilingRow } from './filings'
import { type Direction, sortRows } from './order'

export const jurisdictionOrders = ['name', 'open', 'waiting', 'decided', 'reached'] as const
export type JurisdictionOrder = (typeof jurisdictionOrders)[number]

/** A jurisdiction in the list: what lies before its agencies, and how far operators have come. */
export type JurisdictionRow = {
  place: Place
  /** The country around a region; null for a country or a bloc. */
  country: Place | null
  agencies: number
  open: number
  decided: number
  /** Days that the oldest open proceeding has waited. */
  longest: Range | null
  /** The highest rung reached, and by whom, by slug. */
  reached: LadderRung | null
  leaders: string[]
  operators: string[]
}

export type JurisdictionFilter = { kind: string; operator: string; state: string }

/** Every place whose permits hold: those with an agency, a proceeding or an operator on the ladder. */
export function jurisdictionRows(
  filings: readonly FilingRow[],
  ladder: readonly LadderRow[],
  agencies: readonly Agency[],
  places: readonly Place[],
  asOf: IsoDate,
): JurisdictionRow[] {
  const home = (slug: string) => jurisdictionOf(places, slug)
  const filingsOf = groupBy(filings, ({ filing }) => home(filing.place))
  const agenciesOf = groupBy(agencies, ({ place }) => home(place))
  const laddersOf = groupBy(ladder, ({ jurisdiction }) => jurisdiction)
  return places
    .filter(({ slug }) => filingsOf.has(slug) || agenciesOf.has(slug) || laddersOf.has(slug))
    .map((place) => {
      const own = filingsOf.get(place.slug) ?? []
      const rows = laddersOf.get(place.slug) ?? []
      const reached = ladderRungs.findLast((rung) => rows.some((row) => row.reached === rung)) ?? null
      const open = own.filter((row) => row.open).length
      return {
        place,
        country: places.find(({ slug }) => slug === place.parent) ?? null,
        agencies: agenciesOf.get(place.slug)?.length ?? 0,
        open,
        decided: own.length - open,
        longest: longestWait(own, asOf),
        reached,
        leaders: rows.filter((row) => reached !== null && row.reached === reached).map((row) => row.operator),
        operators: [
          ...new Set([...rows.map((row) => row.operator), ...own.map((row) => row.filing.operator)]),
        ],
      }
    })
}

/** The longest wait among open proceedings; of two that began on one day the better known. */
export function longestWait(rows: readonly FilingRow[], asOf: IsoDate): Range | null {
  const waits = rows.flatMap((row) => daysWaiting(row, asOf) ?? [])
  return waits.toSorted((a, b) => (b.high ?? 0) - (a.high ?? 0) || b.low - a.low)[0] ?? null
}

export function filterJurisdictions(
  rows: readonly JurisdictionRow[],
  { kind, operator, state }: JurisdictionFilter,
): JurisdictionRow[] {
  return rows.filter(
    (row) =>
      (kind === '' || row.place.kind === kind) &&
      (operator === '' || row.operators.includes(operator)) &&
      (state === '' || row.open > 0 === (state === 'open')),
  )
}

export function sortJurisdictions(
  rows: readonly JurisdictionRow[],
  order: JurisdictionOrder,
  direction: Direction,
): JurisdictionRow[] {
  const primary = {
    name: ({ place }: JurisdictionRow) => place.name,
    open: ({ open }: JurisdictionRow) => open,
    waiting: ({ longest }: JurisdictionRow) => longest?.high ?? null,
    decided: ({ decided }: JurisdictionRow) => decided,
    reached: ({ reached }: JurisdictionRow) => (reached === null ? -1 : ladderRungs.indexOf(reached)),
  }[order]
  return sortRows(rows, direction, [primary, ({ place }) => place.name])
}

/** The proceedings and bodies of one level of government that bear on a place. */
export type JurisdictionLevel = {
  level: GovernmentLevel
  agencies: Agency[]
  /** The longest wait first; what waits for nothing last. */
  open: FilingRow[]
  /** The latest decision first. */
  decided: FilingRow[]
}

/**
 * One place chain by level of government: the place's own level first, then what is inside it, then what is around it.
 * Proceedings around the place count where their operator
 * is present in it; those of the place and inside it always do. A level with neither a body nor a proceeding is
 * left out.
 */
export function jurisdictionLevels(
  slug: string,
  filings: readonly FilingRow[],
  ladder: readonly LadderRow[],
  agencies: readonly Agency[],
  places: readonly Place[],
): JurisdictionLevel[] {
  const inside = placeWithDescendants(places, slug)
  const around = new Set(placeAncestors(places, slug))
  const own = filings.filter(({ filing }) => inside.has(filing.place))
  const present = new Set([
    ...own.map(({ filing }) => filing.operator),
    ...laddersAt(ladder, slug, places).map(({ operator }) => operator),
  ])
  const bearing = filings.filter(
    ({ filing }) => inside.has(filing.place) || (around.has(filing.place) && present.has(filing.operator)),
  )
  const used = new Set(bearing.map(({ filing }) => filing.agency))
  const chain = new Set([...inside, ...around])
  const bodies = agencies.filter((agency) => used.has(agency.slug) || chain.has(agency.place))
  return levelsFrom(places.find((one) => one.slug === slug)?.kind ?? 'country').flatMap((level) => {
    const here = bodies.filter((agency) => agencyLevel(agency, places) === level)
    const slugs = new Set(here.map((agency) => agency.slug))
    const rows = bearing.filter(({ filing }) => slugs.has(filing.agency))
    if (here.length === 0 && rows.length === 0) return []
    const [open, decided] = [rows.filter((row) => row.open), rows.filter((row) => !row.open)]
    return [
      {
        level,
        agencies: here,
        open: sortRows(open, 'asc', [
          ({ waitingSince }) => waitingSince?.date ?? null,
          ({ filing }) => filing.title,
        ]),
        decided: sortRows(decided, 'desc', [({ since }) => since.date, ({ filing }) => filing.title]),
      },
    ]
  })
}

/** Every level of government as a place sees it: its own, then the ones inside it, then the ones around it. */
function levelsFrom(kind: Place['kind']): GovernmentLevel[] {
  const own = governmentLevels.indexOf(levelOfKind[kind])
  return [...governmentLevels.slice(own), ...governmentLevels.slice(0, own).reverse()]
}

/** The ladder rows that bear on a place: of its own jurisdiction, of what is around it and of what is inside it. */
export function laddersAt(ladder: readonly LadderRow[], slug: string, places: readonly Place[]): LadderRow[] {
  const bearing = new Set([
    jurisdictionOf(places, slug),
    ...placeAncestors(places, slug),
    ...placeWithDescendants(places, slug),
  ])
  return ladder.filter(({ jurisdiction }) => bearing.has(jurisdiction))
}

export const proceedingStates = ['open', 'none'] as const
export const proceedingStateLabels: Readonly<Record<(typeof proceedingStates)[number], string>> = {
  open: 'With pending ones',
  none: 'Without pending ones',
}

/** How far operators have come, and what is open, over all jurisdictions. */
export function jurisdictionsSentence(rows: readonly JurisdictionRow[]): string {
  const riding = rows.filter(({ reached }) => reached === 'driverless-rides').length
  const open = rows.reduce((sum, row) => sum + row.open, 0)
  return `Driverless rides in ${riding} of ${rows.length} jurisdictions on record; ${open} filings are pending.`
}
