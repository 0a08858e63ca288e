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
      Every dated, sourced statement that this tracker rests on: {formatNumber(total)} of them
      {first && last ? (
        <>
          , from <Interval {...first} /> to <Interval {...last} />
        </>
      ) : null}
      . The state of every city, fleet and filing is folded from this list.
    </>
  )
}
