import { type NameIndex, nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import {
  type JurisdictionLevel,
  type JurisdictionRow,
  jurisdictionLevels,
  jurisdictionRows,
  laddersAt,
} from '@/domain/lists/jurisdictions'
import { type Place, placeAncestors, placeWithDescendants } from '@/domain/place/schema'
import { type LadderRow, projectPermitLadder } from '@/domain/projection/permit-ladder'
import type { RegisteredFleet } from '@/domain/rules/matrix'
import { panelSentence } from '@/domain/rules/panel'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getFilingList } from './lists'
import { getFilings, getOperators, getPlaces } from './reference'
import { getOpenMatters, getStageMatrix, getStatePanel } from './rules'
import { getSignals } from './signals'

export type JurisdictionList = {
  asOf: IsoDate
  rows: JurisdictionRow[]
  /** Of operators and places. */
  names: NameIndex
}

/** The stage of every operator on the ladder of every jurisdiction. */
async function getLadder(asOf: IsoDate): Promise<LadderRow[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, filings, places] = await Promise.all([getSignals(), getFilings(), getPlaces()])
  return projectPermitLadder(signals, filings, places, asOf)
}

/** Every jurisdiction with its proceedings and how far operators have come, on a day. */
export async function getJurisdictions(asOf: IsoDate = today()): Promise<JurisdictionList> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ rows, places, agencies }, ladder, operators] = await Promise.all([
    getFilingList(asOf),
    getLadder(asOf),
    getOperators(),
  ])
  return {
    asOf,
    rows: jurisdictionRows(rows, ladder, agencies, places, asOf),
    names: nameIndex(operators, places),
  }
}

export type JurisdictionPage = {
  /** Of operators and places. */
  names: NameIndex
  asOf: IsoDate
  place: Place
  /** What is around it, the widest first. */
  around: Place[]
  /** The jurisdictions inside it. */
  inside: JurisdictionRow[]
  ladder: LadderRow[]
  levels: JurisdictionLevel[]
  /** Who does what there, in one sentence; null where nobody carries riders or may. */
  finding: string | null
  /** How many proceedings about robotaxi services lie before an authority there. */
  pending: number
  /** Vehicles on the register of a state, by jurisdiction and operator joined by `/`. */
  registers: Record<string, RegisteredFleet>
}

/** One place chain as a jurisdiction on a day; null when there is no such place. */
export async function getJurisdiction(
  slug: string,
  asOf: IsoDate = today(),
): Promise<JurisdictionPage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [filings, ladder, jurisdictions, { rows: states }] = await Promise.all([
    getFilingList(asOf),
    getLadder(asOf),
    getJurisdictions(asOf),
    getStageMatrix(asOf, 'states'),
  ])
  const { pending } = await getOpenMatters(asOf)
  const { rows, places, agencies } = filings
  const place = places.find((one) => one.slug === slug)
  if (!place) return null
  const panel = await getStatePanel(slug, asOf, place.kind === 'country' ? 'countries' : 'states')
  const here = placeWithDescendants(places, slug)
  const bySlug = new Map(places.map((one) => [one.slug, one]))
  return {
    asOf,
    place,
    around: placeAncestors(places, slug)
      .flatMap((one) => bySlug.get(one) ?? [])
      .reverse(),
    inside: jurisdictions.rows.filter((row) => placeAncestors(places, row.place.slug).includes(slug)),
    ladder: laddersAt(ladder, slug, places),
    levels: jurisdictionLevels(slug, rows, ladder, agencies, places),
    finding: panel && panelSentence(panel, jurisdictions.names),
    pending: pending.filter(({ filing }) => here.has(filing.place)).length,
    registers: Object.fromEntries(
      states.flatMap((state) =>
        state.cells.flatMap(({ operator, registered }) =>
          registered ? [[`${state.place.slug}/${operator}`, registered] as const] : [],
        ),
      ),
    ),
    names: jurisdictions.names,
  }
}
