import type { FleetReading } from '@/domain/projection/fleet'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import { formatRange } from '@/domain/shared/range'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** A count of vehicles that is never shown without its basis, its scope and its date. */
export function FleetText({
  headline,
  placeName,
}: {
  headline: Pick<HeadlineFigure, 'basis' | 'scope'> & {
    reading: Pick<FleetReading, 'signalId' | 'date' | 'precision' | 'low' | 'high'>
    disagree?: boolean
  }
  /** Where it was counted; left out where the row says so. */
  placeName?: string | null
}) {
  const { reading, basis, scope } = headline
  return (
    <span>
      <Link className="tabular font-semibold" href={signalPath(reading.signalId)}>
        {formatRange(reading)}
      </Link>{' '}
      <span className="block text-sm text-muted">
        {basisLabels[basis].toLowerCase()}
        {scope === 'all' ? '' : `, ${scopeLabels[scope].toLowerCase()}`}
        {placeName ? `, ${placeName}` : ''}, <Interval date={reading.date} precision={reading.precision} />
        {headline.disagree ? ', sources disagree' : ''}
      </span>
    </span>
  )
}
