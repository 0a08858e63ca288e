import type { Place } from '../place/schema'
import type { IntervalDate, IsoDate } from '../signal/date'
import type { AreaReading } from './area'
import type { Coverage } from './coverage'
import type { Deployment, StatusKey } from './deployments'
import type { HeadlineFigure } from './headline-figure'

/** One city of the list and the map: its leading state and the newest figures, each with its own source. */
export type CitySummary = {
  place: Place
  regionName: string | null
  countryName: string | null
  /** State of the most advanced deployment; null when signals speak of the city but nothing is deployed. */
  status: StatusKey | null
  /** Since when that state has stood, pauses apart. */
  since: IntervalDate | null
  deployments: (Pick<Deployment, 'operator' | 'access' | 'statusSince'> & {
    status: StatusKey
    operatorName: string
  })[]
  fleet: HeadlineFigure | null
  area: (AreaReading & { operator: string }) | null
  coverage: Coverage | null
  signalCount: number
  lastSignal: IsoDate | null
}
