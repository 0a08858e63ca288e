import { formatNumber, formatRange } from '../shared/range'
import { basisLabels, milestoneLabels, phaseLabels, stageLabels, supervisionLabels } from '../signal/labels'
import type { Inflection, InflectionGap } from './inflection-types'

/** Names of what an inflection point is about, by slug. */
export type InflectionNames = Record<'operator' | 'place' | 'filing' | 'program', (slug: string) => string>

/** What an inflection point is, in a few words that can stand alone. */
export function inflectionTitle(inflection: Inflection, names: InflectionNames): string {
  const { rule, operator, place, filing, program, milestone, basis, threshold } = inflection
  const who = names.operator(operator)
  const mark = threshold === null ? '' : formatNumber(threshold)
  switch (rule) {
    case 'state-approval':
      return filing === null ? who : names.filing(filing)
    case 'programme-step':
      return `${program === null ? who : names.program(program)}: ${milestone ? milestoneLabels[milestone].toLowerCase() : 'next step'}`
    case 'programme-ramp':
      return `${program === null ? who : names.program(program)}: ${mark} vehicles built`
    case 'city-driverless':
      return `${who} without a driver in ${place === null ? 'a city' : names.place(place)}`
    case 'fleet-size':
      return `${who}: ${mark} vehicles${basis ? `, ${basisLabels[basis].toLowerCase()}` : ''}`
  }
}

/** What is still missing, in words that stand after “missing”. */
export function gapWords(gap: InflectionGap): string {
  switch (gap.kind) {
    case 'answer':
      return gap.waiting
        ? `the answer; ${stageLabels[gap.stage].toLowerCase()}, waiting ${formatRange(gap.waiting)} days`
        : `the answer; ${stageLabels[gap.stage].toLowerCase()}`
    case 'vehicles':
      return `${formatNumber(gap.remaining)} vehicles; ${formatNumber(gap.reached)} counted`
    case 'steps': {
      const steps = gap.remaining === 1 ? 'one step' : `${gap.remaining} steps`
      if (gap.from === null) return steps
      const attended = gap.supervision === 'unknown' ? null : gap.supervision
      const state = [phaseLabels[gap.from], attended && supervisionLabels[attended]]
      return `${steps}; now ${state.filter(Boolean).join(', ').toLowerCase()}`
    }
  }
}
