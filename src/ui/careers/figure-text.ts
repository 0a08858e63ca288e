import type { LiveFigure } from '@/domain/careers/figures'
import { formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval, type IsoDate } from '@/domain/signal/date'

/** The value of a figure with its unit: `420 vehicles`, `7`, or that nothing is on record. */
export function figureValue({ value, unit }: Pick<LiveFigure, 'value' | 'unit'>): string {
  if (value === null) return 'nothing on record'
  return unit === '' ? formatRange(value) : `${formatRange(value)} ${unit}`
}

/** When a figure was true: the date of its reading, or the day on which the record was counted. */
export function figureDate({ when }: Pick<LiveFigure, 'when'>, asOf: IsoDate): string {
  return when === null ? `as of ${formatDay(asOf)}` : formatInterval(when)
}

/** A figure as one sentence, for readers that see text alone. */
export function figureSentence(figure: LiveFigure, asOf: IsoDate): string {
  const label = `${figure.label.charAt(0).toUpperCase()}${figure.label.slice(1)}`
  return `${label}: ${figureValue(figure)} (${figureDate(figure, asOf)}).`
}
