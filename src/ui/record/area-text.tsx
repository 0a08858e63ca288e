import type { AreaReading } from '@/domain/projection/area'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { formatNumber } from '@/domain/shared/range'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** An area as reported, with its conversion and its date. */
export function AreaText({
  reading,
}: {
  reading: Pick<AreaReading, 'signalId' | 'date' | 'precision' | 'areaSqMi'>
}) {
  return (
    <span>
      <Link className="tabular font-semibold" href={signalPath(reading.signalId)}>
        {formatNumber(reading.areaSqMi)} mi²
      </Link>{' '}
      <span className="tabular block text-sm text-muted">
        {formatNumber(Math.round(reading.areaSqMi * sqKmPerSqMi))} km²,{' '}
        <Interval date={reading.date} precision={reading.precision} />
      </span>
    </span>
  )
}
