import { formatNumber } from '@/domain/shared/range'
import type { IntervalDate } from '@/domain/signal/date'
import { Interval } from '@/ui/kit/interval'

/** How many signals are on record, and from when to when. */
export function RecordSentence({
  total,
  first,
  last,
}: {
  total: number
  first: IntervalDate | null
  last: IntervalDate | null
}) {
  return (
    <>
      Every dated, sourced statement on record: {formatNumber(total)} of them
      {first && last ? (
        <>
          , from <Interval {...first} /> to <Interval {...last} />
        </>
      ) : null}
      . Everything on this site is computed from this list.
    </>
  )
}
