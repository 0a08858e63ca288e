import { type NameIndex, nameOf } from '../shared/names'
import { formatRange, type Range } from '../shared/range'
import { formatInterval, type IntervalDate } from '../signal/date'
import { basisLabels, scopeLabels, spanLabels } from '../signal/labels'
import type { FigurePart, FleetSubject, HeadlineFigure } from './headline-figure'

/** What is counted, to stand after a number: `vehicles`, `driverless vehicles`, `Cybercab vehicles ever seen`. */
export function countedWords(
  { scope, model, cumulative, extent }: Pick<FleetSubject, 'scope' | 'model' | 'cumulative' | 'extent'>,
  names: NameIndex,
): string {
  const vehicles = scope === 'all' ? 'vehicles' : scopeLabels[scope].toLowerCase()
  const what = model ? `${nameOf(names, model)} ${vehicles}` : vehicles
  const seen = cumulative ? `${what} ${spanLabels.cumulative.toLowerCase()}` : what
  return extent === 'part' ? `${seen} in a part of it` : seen
}

/** Basis and what is counted where that is a part: `registered`, `observed, driverless vehicles`. */
export function subjectWords(subject: FleetSubject, names: NameIndex): string {
  const basis = basisLabels[subject.basis].toLowerCase()
  const isPart =
    subject.scope !== 'all' || Boolean(subject.model) || subject.cumulative || subject.extent === 'part'
  return isPart ? `${basis}, ${countedWords(subject, names)}` : basis
}

/** `319 of them Cybercab` where the part is of the same day, else `169 Cybercab on Oct 2, 2026`. */
export function partWords(
  { model, reading }: FigurePart,
  { reading: whole }: { reading: IntervalDate },
  names: NameIndex,
): string {
  const name = nameOf(names, model)
  if (reading.date === whole.date && reading.precision === whole.precision) {
    return `${formatRange(reading)} of them ${name}`
  }
  return `${formatRange(reading)} ${name} ${reading.precision === 'day' ? 'on' : 'in'} ${formatInterval(reading)}`
}

/** `3,871 Waymo I-PACE in Jun 2026, another count`: a model that is larger than the whole and so no part of it. */
export function apartWords({ model, reading }: FigurePart, names: NameIndex): string {
  const on = reading.precision === 'day' ? 'on' : 'in'
  return `${formatRange(reading)} ${nameOf(names, model)} ${on} ${formatInterval(reading)}, another count`
}

/** The parts of a whole in words, and null where none is on record. */
export function partsWords(
  figure: Pick<HeadlineFigure, 'reading' | 'parts'>,
  names: NameIndex,
): string | null {
  if (figure.parts.length === 0) return null
  return figure.parts.map((part) => partWords(part, figure, names)).join(', ')
}

/** `sources disagree: 14–17` where accounts of one day differ, else null. */
export function disagreementWords({
  disagree,
  reading,
}: Pick<HeadlineFigure, 'disagree'> & { reading: Range }): string | null {
  return disagree ? `sources disagree: ${formatRange(reading)}` : null
}
