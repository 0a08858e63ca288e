import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type AreaChange, areaChanges } from '@/domain/map/area-change'
import { type DrawnArea, drawnAreas } from '@/domain/map/drawn-area'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getAreasAt } from './projections'
import { getPlaces } from './reference'
import { getSignals } from './signals'

/** What became of every service area from one day to a later one. */
export async function getAreaChanges(from: IsoDate, to: IsoDate): Promise<AreaChange[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [before, after] = await Promise.all([getAreasAt(from), getAreasAt(to)])
  return areaChanges(before, after)
}

/** Every service area up to today that can be drawn, with the days on which it held. */
export async function getDrawnAreas(): Promise<DrawnArea[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const last = today()
  const [signals, places] = await Promise.all([getSignals(), getPlaces()])
  return drawnAreas(
    signals.filter(({ date }) => date <= last),
    places,
  )
}
