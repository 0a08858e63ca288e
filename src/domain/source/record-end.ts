import { type IsoDate, intervalEnd } from '../signal/date'
import type { Signal } from '../signal/schema'
import type { Source } from './schema'

type Published = Pick<Source, 'id' | 'publishedOn' | 'publishedPrecision'>

/**
 * How far a record reaches on a day: the newest day of a signal or of a publication that one cites, none later than the
 * day itself. A register that stood unchanged on 10 October is read to that day, though its entry is a day older. Null
 * without signals.
 */
export function recordEnd(
  signals: readonly Pick<Signal, 'date' | 'sources'>[],
  sources: readonly Published[],
  asOf: IsoDate,
): IsoDate | null {
  const known = signals.filter(({ date }) => date <= asOf)
  const cited = new Set(known.flatMap((signal) => signal.sources))
  const published = sources.flatMap((source) => (cited.has(source.id) ? (lastDay(source) ?? []) : []))
  return [...known.map(({ date }) => date), ...published.filter((day) => day <= asOf)].reduce<IsoDate | null>(
    (end, day) => (end === null || day > end ? day : end),
    null,
  )
}

/** The day of publication; null where only its month, quarter or year is known. */
function lastDay({ publishedOn, publishedPrecision }: Published): IsoDate | null {
  if (publishedOn === null) return null
  const precision = publishedPrecision ?? 'day'
  return intervalEnd({ date: publishedOn, precision }) === publishedOn ? publishedOn : null
}
