import { inPlace } from '@/domain/place/in-place'
import {
  type DenominatorFigure,
  type DenominatorSource,
  type DenominatorStep,
  type Denominators,
  denominatorGap,
  denominatorSteps,
} from '@/domain/projection/denominators'
import { apartWords, countedWords, partWords } from '@/domain/projection/figure-text'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'

/** One count of the strip, on record or not. Widths are shares of the largest figure of all strips. */
export type DenominatorCell = {
  step: DenominatorStep
  label: string
  /** `not on record` where there is none. */
  value: string
  /** Null where nothing is on record: no bar, which is not a bar of no length. */
  bar: { low: number; high: number; open: boolean; color: string } | null
  /** What is counted where it is a part: `driverless vehicles`, `Cybercab vehicles ever seen`. */
  counted: string | null
  /** Further lines: the parts, and accounts that disagree. */
  notes: string[]
  where: string | null
  when: string | null
  source: string | null
  signalIds: string[]
  headline: string | null
}

export type DenominatorStripModel = {
  operator: string
  operatorName: string
  /** What the papers say against what the road shows. */
  sentence: string
  /** The same without days, for a title over figures that have theirs. */
  finding: string
  cells: DenominatorCell[]
}

const denominatorLabels: Record<DenominatorStep, string> = {
  requested: 'Requested',
  authorised: 'Authorized',
  registered: 'Registered',
  observed: 'Observed, ever',
  active: 'Active',
  claimed: 'Claimed',
}

/** Who counted, in words. */
export const denominatorSourceLabels: Record<DenominatorSource, string> = {
  filing: 'Filing',
  register: 'Register',
  'field-count': 'Field count',
  press: 'Press',
  company: 'Company',
}

/** One hue, one meaning: who counted, whatever the step. What is only asked for or allowed has its own. */
export function denominatorColor(step: DenominatorStep, source: DenominatorSource): string {
  if (source === 'filing') return `var(--series-${step === 'requested' ? 'requested' : 'authorised'})`
  if (source === 'register') return 'var(--series-registered)'
  if (source === 'field-count') return 'var(--series-observed)'
  return source === 'press' ? 'var(--series-reported)' : 'var(--ink)'
}

/** Strips for drawing, all on one scale from zero. */
export function denominatorStrips(all: readonly Denominators[], names: NameIndex): DenominatorStripModel[] {
  const upper = ({ low, high }: DenominatorFigure) => high ?? low
  const most = Math.max(
    1,
    ...all.flatMap(({ figures }) =>
      denominatorSteps.flatMap((step) => {
        const figure = figures[step]
        return figure ? [upper(figure)] : []
      }),
    ),
  )
  return all.map((one) => ({
    operator: one.operator,
    operatorName: nameOf(names, one.operator),
    sentence: gapSentence(one, names),
    finding: findingOf(one, names),
    cells: denominatorSteps.map((step) => {
      const figure = one.figures[step]
      return figure ? toCell(step, figure, most, names) : missing(step, one)
    }),
  }))
}

function missing(step: DenominatorStep, { registerIsPermit }: Denominators): DenominatorCell {
  return {
    step,
    label: denominatorLabels[step],
    value: 'not on record',
    bar: null,
    counted: null,
    notes: step === 'authorised' && registerIsPermit ? ['authorized means registered'] : [],
    where: null,
    when: null,
    source: null,
    signalIds: [],
    headline: null,
  }
}

function toCell(
  step: DenominatorStep,
  figure: DenominatorFigure,
  most: number,
  names: NameIndex,
): DenominatorCell {
  const { low, high, disagree, when, parts, apart, place, source, signalIds, headline } = figure
  return {
    step,
    label: step === 'active' && !figure.inUse ? 'Counted' : denominatorLabels[step],
    value: formatRange(figure),
    bar: {
      low: low / most,
      high: (high ?? low) / most,
      open: high === null,
      color: denominatorColor(step, source),
    },
    counted: isPart(figure) ? countedWords(figure, names) : null,
    notes: [
      ...parts.map((part) => partWords(part, { reading: when }, names)),
      ...apart.map((one) => apartWords(one, names)),
      ...(step === 'active' && !figure.inUse ? ['whether in use is not stated'] : []),
      ...(disagree ? ['sources disagree'] : []),
    ],
    where: nameOf(names, place),
    when: formatInterval(when),
    source: denominatorSourceLabels[source],
    signalIds,
    headline,
  }
}

const isPart = ({ scope, model }: DenominatorFigure) => scope !== 'all' || model !== null

/** `739 registered in Texas (Oct 9, 2026); 8 seen in use in Austin (Sep 22, 2026).` */
function gapSentence(denominators: Denominators, names: NameIndex): string {
  const { from, to } = denominatorGap(denominators)
  const say = ({ step, figure }: { step: DenominatorStep; figure: DenominatorFigure }) =>
    `${formatRange(figure)} ${figureWords(step, figure, names)} ${inPlace(nameOf(names, figure.place))} (${formatInterval(figure.when)})`
  if (from && to) return `${say(from)}; ${say(to)}.`
  if (from) return `${say(from)}; no count of vehicles in use is on record.`
  return to ? `${say(to)}; no filing or registry names a number here.` : ''
}

/** What stands after a count: `seen in use`, `driverless vehicles reported`. */
export function figureWords(step: DenominatorStep, figure: DenominatorFigure, names: NameIndex): string {
  const counted = countedWords(figure, names)
  const isOne = figure.low === 1 && figure.high === 1
  const what = isPart(figure) ? `${isOne ? counted.replace('vehicles', 'vehicle') : counted} ` : ''
  return `${what}${verbOf(step, figure)}`
}

/** What the papers say against what the road shows, without days: `739 registered in Texas, 8 seen in use in Austin`. */
function findingOf(denominators: Denominators, names: NameIndex): string {
  const { from, to } = denominatorGap(denominators)
  return [from, to]
    .flatMap((one) =>
      one
        ? [
            `${formatRange(one.figure)} ${figureWords(one.step, one.figure, names)} ${inPlace(nameOf(names, one.figure.place))}`,
          ]
        : [],
    )
    .join(', ')
}

/** Only what is recorded as in use is called so: parked cars are reported too. */
function verbOf(step: DenominatorStep, { source, inUse }: DenominatorFigure): string {
  if (step === 'active') {
    const how = source === 'press' ? 'reported' : 'seen'
    return inUse ? `${how} in use` : how
  }
  if (step === 'observed') return 'ever seen'
  return step === 'requested' ? 'requested' : step
}
