import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { metros } from '@/content/metros'
import {
  drivenByGroup,
  drivenByPlace,
  groupPlaces,
  indexByPlace,
  type PlaceIndex,
  type PlaceLevel,
} from '@/domain/impact/by-place'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { type PlaceLean, placeLeans } from '@/domain/impact/lean'
import type { Place } from '@/domain/place/schema'
import { nameIndex, nameOf } from '@/domain/shared/names'
import type { IsoDate } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { getPlaces } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

type NamedPlace = Pick<Place, 'slug' | 'kind' | 'name'>

/** All that both rankings of places are read from, with the places of the level and their names. */
async function readLevel(level: PlaceLevel, asOf: IsoDate) {
  const [signals, reading, places] = await Promise.all([getSignals(), getSummaryContext(asOf), getPlaces()])
  const asked = places.filter(({ kind }) => kind === level)
  const bySlug = new Map(
    asked.map(({ slug, kind, name }): [string, NamedPlace] => [slug, { slug, kind, name }]),
  )
  return { signals, reading, places, asked, bySlug }
}

/** A place in which a career is forming, as far as its signals say so. */
export type FormingPlace = Omit<PlaceIndex, 'place' | 'contributions'> & {
  place: NamedPlace
  /** 1 for the largest index among the places of its level. */
  rank: number
  /** Signals that contribute to the index. */
  signalCount: number
  /** The signals that contribute most, whichever their sign. */
  evidence: (Pick<Signal, 'id' | 'headline' | 'date' | 'datePrecision'> & { contribution: number })[]
}

const maxEvidence = 3

/** The places of a level by the index of one impact over their own signals, the largest first. */
export async function getFormingPlaces(
  impact: ImpactSlug,
  level: PlaceLevel,
  asOf: IsoDate,
): Promise<FormingPlace[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const { signals, reading, places, asked, bySlug } = await readLevel(level, asOf)
  const bySignal = new Map(signals.map((signal) => [signal.id, signal]))
  return indexByPlace(impact, { ...reading, signals }, asked, places).flatMap(
    ({ place: slug, contributions, ...figures }, position) => {
      const place = bySlug.get(slug)
      if (!place) return []
      const evidence = contributions.slice(0, maxEvidence).flatMap(({ signalId, contribution }) => {
        const signal = bySignal.get(signalId)
        if (!signal) return []
        const { id, headline, date, datePrecision } = signal
        return [{ id, headline, date, datePrecision, contribution }]
      })
      return [{ ...figures, place, rank: position + 1, signalCount: contributions.length, evidence }]
    },
  )
}

/** A place and the impacts that its own signals drive most. */
export type DrivingPlace = {
  place: NamedPlace
  /** Events that bear on a career, and how many operators they are about. */
  signalCount: number
  operatorCount: number
  /** The largest index first. */
  leading: { impact: ImpactSlug; index: number }[]
}

const leadingCount = 3

/** For every place of a level, the impacts that its signals drive most; places with more signals first. */
export async function getDrivingPlaces(level: PlaceLevel, asOf: IsoDate): Promise<DrivingPlace[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const { signals, reading, places, asked, bySlug } = await readLevel(level, asOf)
  return drivenByPlace({ ...reading, signals }, asked, places)
    .flatMap(({ place: slug, indices }) => {
      const place = bySlug.get(slug)
      if (!place) return []
      const ids = new Set(
        indices.flatMap(({ contributions }) => contributions.map(({ signalId }) => signalId)),
      )
      const operators = new Set(signals.flatMap(({ id, operator }) => (ids.has(id) ? [operator] : [])))
      const leading = indices
        .filter(({ index }) => index > 0)
        .slice(0, leadingCount)
        .map(({ impact, index }) => ({ impact, index }))
      return [{ place, signalCount: ids.size, operatorCount: operators.size, leading }]
    })
    .toSorted((a, b) => b.signalCount - a.signalCount || (a.place.slug < b.place.slug ? -1 : 1))
}

/** A city, or several that are read as one, and which way its evidence leans. */
export type CityLean = PlaceLean & {
  name: string
  /** Its page; null for several cities that are read as one. */
  city: NamedPlace | null
}

/** Which way the evidence of every city leans, those with more events first; too few to be read are left out. */
export async function getCityLeans(asOf: IsoDate): Promise<CityLean[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const { signals, reading, asked, bySlug } = await readLevel('city', asOf)
  const known = new Set(asked.map(({ slug }) => slug))
  const groups = metros.filter(({ members }) => members.some((slug) => known.has(slug)))
  const names = nameIndex(asked, groups)
  return placeLeans(drivenByGroup({ ...reading, signals }, groupPlaces(asked, groups))).map((row) => ({
    ...row,
    name: nameOf(names, row.place),
    city: bySlug.get(row.place) ?? null,
  }))
}
