import type { Inflection, InflectionGap } from '@/domain/careers/inflection'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { phaseLabels, stageLabels, supervisionLabels } from '@/domain/signal/labels'
import { cityPath, filingPath, operatorPath, programPath } from '@/url/paths'

type NameOf = (slug: string) => string

const stepWords: Record<NonNullable<Inflection['milestone']>, string> = {
  'first-unit': 'the first unit is built',
  'production-start': 'production starts',
  'in-service': 'vehicles enter service',
}

/** What a point is, in a few words: `Tesla in Austin`, `Cybercab: 1,000 built`. */
export function inflectionTitle(point: Inflection, nameOf: NameOf): string {
  const { rule, operator, place, filing, program, milestone, basis, threshold } = point
  const subject = nameOf(filing ?? program ?? place ?? operator)
  switch (rule) {
    case 'state-approval':
      return subject
    case 'programme-step':
      return `${subject}: ${milestone ? stepWords[milestone] : 'next step'}`
    case 'programme-ramp':
      return `${subject}: ${formatNumber(threshold ?? 0)} built`
    case 'city-driverless':
      return `${nameOf(operator)} in ${subject}`
    case 'fleet-size':
      return `${nameOf(operator)}: ${formatNumber(threshold ?? 0)} vehicles ${basis ?? 'counted'}`
  }
}

/** The page of what a point is about. */
export function inflectionPath({ operator, place, filing, program, rule }: Inflection): string {
  if (filing !== null) return filingPath(filing)
  if (program !== null) return programPath(program)
  return rule === 'city-driverless' && place !== null ? cityPath(place) : operatorPath(operator)
}

const plural = (count: number, one: string) => `${formatNumber(count)} ${one}${count === 1 ? '' : 's'}`

/** What is still missing, in words with its unit. */
export function gapWords(gap: InflectionGap): string {
  switch (gap.kind) {
    case 'answer': {
      const stage = stageLabels[gap.stage].toLowerCase()
      return gap.waiting
        ? `An answer: ${stage}, waiting for ${formatRange(gap.waiting)} days`
        : `An answer: ${stage}`
    }
    case 'vehicles':
      return `${plural(gap.remaining, 'vehicle')}: ${formatNumber(gap.reached)} of ${formatNumber(gap.reached + gap.remaining)} counted`
    case 'steps': {
      const { from, supervision } = gap
      const who =
        supervision === null || supervision === 'unknown'
          ? ''
          : `, ${supervisionLabels[supervision].toLowerCase()}`
      const now = from === null ? '' : `: now ${phaseLabels[from].toLowerCase()}${who}`
      return `${plural(gap.remaining, 'step')}${now}`
    }
  }
}
