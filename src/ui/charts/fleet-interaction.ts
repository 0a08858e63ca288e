import type { IsoDate } from '@/domain/signal/date'
import type { DrawnSeries, FleetMark } from './fleet-model'

/** One place on the axis where something was counted: what a reader can point at or step to. */
export type ChartMoment = {
  /** Fraction of the time axis. */
  x: number
  date: IsoDate
  readings: { series: DrawnSeries; mark: FleetMark }[]
}

/** The places with a reading of the series shown, in order of time. */
export function chartMoments(series: readonly DrawnSeries[]): ChartMoment[] {
  const moments = new Map<number, ChartMoment>()
  for (const one of series) {
    for (const mark of one.marks) {
      const moment = moments.get(mark.x) ?? { x: mark.x, date: mark.date, readings: [] }
      moment.readings.push({ series: one, mark })
      moments.set(mark.x, moment)
    }
  }
  return [...moments.values()].sort((a, b) => a.x - b.x)
}

type Run = DrawnSeries['runs'][number]

/** The point of a run at a moment; undefined when the run has none there. */
export function pointOfRun(run: Run, { x }: ChartMoment): Run[number] | undefined {
  return run.find((point) => point.x === x)
}
