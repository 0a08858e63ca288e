import { type NameIndex, nameOf } from '../shared/names'
import { formatNumber, formatRange } from '../shared/range'
import { basisLabels, milestoneLabels, phaseLabels, stageLabels, supervisionLabels } from '../signal/labels'
import type { Inflection, InflectionGap } from './inflection-types'

/**
 * What an inflection point is, in a few words that can stand alone: `Tesla without a driver in Austin`.
 *
 * @param names the name of an operator, place, program or filing by its slug
 */
export function inflectionTitle(point: Inflection, names: NameIndex): string {
  const { rule, operator, place, filing, program, milestone, basis, threshold } = point
  const subject = nameOf(names, filing ?? program ?? place ?? operator)
  const mark = threshold === null ? '' : formatNumber(threshold)
  switch (rule) {
    case 'state-approval':
      return subject
    case 'programme-step':
      return `${subject}: ${milestone ? milestoneLabels[milestone].toLowerCase() : 'next step'}`
    case 'programme-ramp':
      return `${subject}: ${mark} built`
    case 'city-driverless':
      return `${nameOf(names, operator)} without a driver in ${subject}`
    case 'fleet-size':
      return `${nameOf(names, operator)}: ${mark} vehicles ${basis ? basisLabels[basis].toLowerCase() : 'counted'}`
  }
}

const plural = (count: number, one: string) => `${formatNumber(count)} ${one}${count === 1 ? '' : 's'}`

/** What is still missing, in words with its unit. */
export function gapWords(gap: InflectionGap): string {
  switch (gap.kind) {
    case 'answer': {
      const stage = stageLabels[gap.stage].toLowerCase()
      return gap.waiting
        ? `Answer: ${stage}, pending for ${formatRange(gap.waiting)} days`
        : `Answer: ${stage}`
    }
    case 'vehicles':
      return `${plural(gap.remaining, 'vehicle')}: ${formatNumber(gap.reached)} of ${formatNumber(gap.reached + gap.remaining)} counted`
    case 'steps': {
      const { from, supervision } = gap
      const steps = plural(gap.remaining, 'step')
      if (from === null) return steps
      const attended =
        supervision === null || supervision === 'unknown' ? [] : [supervisionLabels[supervision]]
      return `${steps}: now ${[phaseLabels[from], ...attended].join(', ').toLowerCase()}`
    }
  }
}
