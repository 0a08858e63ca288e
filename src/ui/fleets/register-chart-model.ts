import type { RegisterPicture } from '@/domain/fleets/register-picture'
import type { FleetReading, FleetSeries } from '@/domain/projection/fleet'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange, midpoint } from '@/domain/shared/range'
import { addDays, daysBetween, formatDay, formatInterval, type IsoDate } from '@/domain/signal/calendar'
import { scopeLabels } from '@/domain/signal/labels'
import { type TimeAxis, timeAt, timeAxis, type ValueAxis, valueAxis } from '@/ui/charts/axis'
import { toRuns } from '@/ui/charts/fleet-runs'
import { placeName } from '@/ui/charts/fleet-text'
import { keepApart } from '@/ui/charts/keep-apart'

/** A reading in fractions of the plot, with what it says in words. */
export type ChartPoint = { key: string; x: number; y: number; words: string }

/** A line of the chart: points that may be joined, run by run, and its name beside the last of them. */
export type ChartLine = {
  key: string
  look: 'lead' | 'peer' | 'count'
  runs: ChartPoint[][]
  last: ChartPoint
  label: string
  /** Under the label. */
  note: string
}

/** An event of the lead line: what is written at it leads to its record. */
export type ChartNote = ChartPoint & { title: string; text: string }

export type RegisterChartModel = {
  x: TimeAxis
  y: ValueAxis
  lines: ChartLine[]
  notes: ChartNote[]
  /** The newest day of any reading, and where it lies: nothing is drawn after it. */
  end: { at: number; day: IsoDate }
}

/** Rises of the lead that are written out, beside its first reading. */
const maxSteps = 2
/** Two notes stand this far apart across, as a share of the plot. */
const minNoteGap = 0.16
/** Days before the first reading at which the axis begins. */
const leadDays = 7

/** The register of one operator, those beside it, and what was counted in the field, on one pair of axes. */
export function registerChart(picture: RegisterPicture, names: NameIndex, asOf: IsoDate): RegisterChartModel {
  const { lead, others, counts } = picture
  const x = timeAxis([], asOf, addDays(lead.first.date, -leadDays))
  const all = [
    lead.readings,
    ...others.map(({ readings }) => readings),
    ...counts.map(({ readings }) => readings),
  ]
  const y = valueAxis(all.flat().map(({ low, high }) => high ?? low))
  const pointOf =
    (who: string) =>
    (reading: FleetReading): ChartPoint => ({
      key: reading.signalId,
      x: timeAt(x, reading.date),
      y: (midpoint(reading) ?? reading.low) / y.max,
      words: `${who}: ${formatRange(reading)}, ${formatInterval(reading)}`,
    })
  const lineOf = (
    look: ChartLine['look'],
    key: string,
    who: string,
    {
      runs,
      note,
      label,
    }: {
      runs: FleetReading[][]
      label: (last: FleetReading) => string
      note: (last: FleetReading) => string
    },
  ): ChartLine[] => {
    const drawn = runs.map((run) => run.map(pointOf(who)))
    const last = drawn.at(-1)?.at(-1)
    const reading = runs.at(-1)?.at(-1)
    return last && reading
      ? [{ key, look, runs: drawn, last, label: label(reading), note: note(reading) }]
      : []
  }
  const registerOf = (operator: string, readings: FleetReading[], look: 'lead' | 'peer', note: string) => {
    const who = nameOf(names, operator)
    return lineOf(look, operator, who, {
      // Entries of one register count one thing: a leap is a leap.
      runs: [readings],
      label: ({ low }) => `${who} ${formatNumber(low)}`,
      note: () => note,
    })
  }
  const model = lead.model
    ? `of them ${formatNumber(lead.model.reading.low)} ${nameOf(names, lead.model.model)}`
    : ''
  const newest =
    all
      .flat()
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? lead.last.date
  return {
    x,
    y,
    lines: [
      ...registerOf(lead.operator, lead.readings, 'lead', model),
      ...others.flatMap(({ operator, readings }) => registerOf(operator, readings, 'peer', '')),
      ...counts.flatMap((series) =>
        lineOf('count', series.key, countName(series, names), {
          runs: toRuns(series.readings),
          label: (last) => `${formatRange(last)} seen`,
          note: (last) => `${countName(series, names)}, ${formatInterval(last)}`,
        }),
      ),
    ],
    notes: notesOf(lead.readings, pointOf(nameOf(names, lead.operator))),
    end: { at: timeAt(x, newest), day: newest },
  }
}

/** Whose cars were counted where: “Austin, driverless”. */
function countName({ place, scope }: Pick<FleetSeries, 'place' | 'scope'>, names: NameIndex): string {
  return `${placeName(names, place)}${scope === 'all' ? '' : `, ${scopeLabels[scope].toLowerCase()}`}`
}

/** The first reading and the steepest rises, far enough from each other to be written. */
function notesOf(
  readings: readonly FleetReading[],
  pointOf: (reading: FleetReading) => ChartPoint,
): ChartNote[] {
  const [first] = readings
  if (!first) return []
  const opening: ChartNote = {
    ...pointOf(first),
    title: formatDay(first.date),
    text: `${formatNumber(first.low)} on the first reading`,
  }
  const rises = readings
    .flatMap((reading, index) => {
      const before = readings[index - 1]
      return before ? [{ reading, before, added: reading.low - before.low }] : []
    })
    .filter(({ added }) => added > 0)
    .toSorted((a, b) => b.added - a.added)
    .map(({ reading, before, added }): ChartNote => {
      const days = daysBetween(before.date, reading.date)
      return {
        ...pointOf(reading),
        title: formatDay(reading.date),
        text: `${formatNumber(added)} more in ${days} ${days === 1 ? 'day' : 'days'}`,
      }
    })
  const areClose = (one: ChartNote, other: ChartNote) => Math.abs(one.x - other.x) < minNoteGap
  return keepApart(rises, areClose, { kept: [opening], most: maxSteps + 1 }).toSorted((a, b) => a.x - b.x)
}

/** What the picture finds, in one or two sentences. */
export function registerFinding({ lead, seen }: RegisterPicture, names: NameIndex): string {
  const who = nameOf(names, lead.operator)
  const [from, to] = [lead.first.low, lead.last.low]
  const moved =
    from === to
      ? `stayed at ${formatNumber(to)}`
      : `${to > from ? 'grew' : 'shrank'} from ${formatNumber(from)} to ${formatNumber(to)}`
  const grown = `${who}’s ${nameOf(names, lead.place)} register ${moved} cars in ${lead.weeks} ${lead.weeks === 1 ? 'week' : 'weeks'}.`
  if (!seen || seen.place === null) return grown
  const kind = seen.scope === 'all' ? '' : `${scopeLabels[seen.scope].toLowerCase()} `
  return `${grown} The last field count in ${nameOf(names, seen.place)} saw ${formatRange(seen.reading)} ${kind}cars.`
}

/** A reading as a row of the table under the chart. */
export type RegisterRow = { key: string; reading: FleetReading; who: string; how: string }

/** Every reading that the chart draws, newest first. */
export function registerRows({ lead, others, counts }: RegisterPicture, names: NameIndex): RegisterRow[] {
  const register = `On the ${nameOf(names, lead.place)} register`
  return [
    ...[lead, ...others].flatMap(({ operator, readings }) =>
      readings.map((reading) => ({
        key: `${operator}/${reading.signalId}`,
        reading,
        who: nameOf(names, operator),
        how: register,
      })),
    ),
    ...counts.flatMap((series) =>
      series.readings.map((reading) => ({
        key: `${series.key}/${reading.signalId}`,
        reading,
        who: nameOf(names, series.operator),
        how: `Field count, ${countName(series, names)}`,
      })),
    ),
  ].toSorted((a, b) => (a.reading.date < b.reading.date ? 1 : -1))
}
