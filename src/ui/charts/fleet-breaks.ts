import type { FleetReading, FleetSeries } from '@/domain/projection/fleet'
import { formatRange } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import { isDefinitionBreak } from './fleet-runs'

/** A rule on the chart where, in time, the thing counted changed so much that a line stops; named by its number. */
export type FleetBreak = { at: number; label: string }

/** What one rule stands for, in words. */
export type BreakNote = { label: string; text: string }

/** Breaks nearer than this share of the axis stand under one rule and one number. */
const minBreakDistance = 0.03

/**
 * The definition breaks of the series as numbered rules, in order of time, with a note for each. Two figures for one
 * day stand over one another and need no rule.
 *
 * @param xOf where a reading of a series lies on the axis
 */
export function fleetBreaks(
  series: readonly FleetSeries[],
  labelOf: (series: FleetSeries) => string,
  xOf: (series: FleetSeries, reading: FleetReading) => number,
): { breaks: FleetBreak[]; notes: BreakNote[] } {
  const found = series
    .flatMap((one) =>
      one.readings.flatMap((reading, index) => {
        const previous = one.readings[index - 1]
        if (!previous || previous.date === reading.date || !isDefinitionBreak(previous, reading)) return []
        const at = (xOf(one, previous) + xOf(one, reading)) / 2
        return [{ at, text: sayBreak(labelOf(one), previous, reading) }]
      }),
    )
    .filter(({ at }) => at > 0 && at < 1)
    .toSorted((a, b) => a.at - b.at)
  const groups: { at: number; texts: string[] }[] = []
  for (const { at, text } of found) {
    const last = groups.at(-1)
    if (last && at - last.at <= minBreakDistance) last.texts.push(text)
    else groups.push({ at, texts: [text] })
  }
  return {
    breaks: groups.map(({ at }, index) => ({ at: Number(at.toFixed(4)), label: String(index + 1) })),
    notes: groups.map(({ texts }, index) => ({ label: String(index + 1), text: texts.join('; ') })),
  }
}

function sayBreak(label: string, before: FleetReading, after: FleetReading): string {
  return `${label}: ${formatRange(before)} (${formatInterval(before)}), then ${formatRange(after)} (${formatInterval(after)})`
}
