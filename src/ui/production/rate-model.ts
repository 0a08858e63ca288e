import type { ClaimedRate, EvidencedRate } from '@/domain/projection/production-record'
import { formatNumber } from '@/domain/shared/range'
import { formatInterval, type IsoDate } from '@/domain/signal/date'
import {
  axisPosition,
  logAxis,
  quarterStart,
  shortNumber,
  type TimeAxis,
  timeAt,
  timeAxis,
  type ValueAxis,
} from '@/ui/charts/axis'

export type RateMark = { key: string; x: number; y: number }

export type RateModel = {
  x: TimeAxis
  y: ValueAxis
  claimed: RateMark[]
  evidenced: RateMark[]
  sentence: string
}

/** Stated rates and the rates that counted units show, in units a year on one log axis; null when there is neither. */
export function rateModel(
  claimed: readonly ClaimedRate[],
  evidenced: readonly EvidencedRate[],
  asOf: IsoDate,
): RateModel | null {
  const shown = evidenced.flatMap((one) => (one.perYear ? [{ ...one, rate: one.perYear.low }] : []))
  const dates = [...claimed, ...shown].map(({ date }) => date).toSorted()
  const [first] = dates
  if (first === undefined) return null
  const x = timeAxis(dates, asOf, quarterStart(first))
  const y = logAxis([...claimed.map(({ unitsPerYear }) => unitsPerYear), ...shown.map(({ rate }) => rate)], {
    decadesOnly: true,
    label: shortNumber,
  })
  const mark = ({ signalId, date }: { signalId: string; date: IsoDate }, rate: number): RateMark => ({
    key: signalId,
    x: timeAt(x, date),
    y: axisPosition(y, rate),
  })
  return {
    x,
    y,
    claimed: claimed.map((one) => mark(one, one.unitsPerYear)),
    evidenced: shown.map((one) => mark(one, one.rate)),
    sentence: rateSentence(claimed, shown),
  }
}

type Shown = EvidencedRate & { rate: number }

function rateSentence(claimed: readonly ClaimedRate[], shown: readonly Shown[]): string {
  const stated = claimed.at(-1)
  const seen = shown.at(-1)
  const statedWords = stated
    ? `The newest rate stated is ${formatNumber(stated.unitsPerYear)} units a year (${formatInterval(stated)})`
    : 'No rate has been stated'
  if (!seen) return `${statedWords}; no count of finished units on record shows one.`
  return `${statedWords}; the newest count, ${formatNumber(seen.units)} units by ${formatInterval(seen)}, shows at least ${formatNumber(Math.round(seen.rate))} a year since production began.`
}
