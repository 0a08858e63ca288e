import { compareText } from '../shared/group'
import { addDays, type IsoDate } from '../signal/date'
import type { Phase } from '../signal/kinds'
import { approvals, cities, fleets, programs } from './inflection-rules'
import {
  dormantAfterDays,
  type InflectionGap,
  type InflectionInput,
  type InflectionResult,
  inflectionRules,
  type PendingInflection,
} from './inflection-types'

export * from './inflection-types'

/** Which inflection points have fired by `asOf`, on what evidence, and which are next, with the gap that remains. */
export function readInflections(input: InflectionInput): InflectionResult {
  const verdicts = [approvals(input), programs(input), cities(input), fleets(input)]
  const waiting = verdicts.flatMap(({ pending }) => pending).toSorted(nearestFirst)
  const quietSince = addDays(input.asOf, -dormantAfterDays)
  return {
    fired: verdicts
      .flatMap(({ fired }) => fired)
      .toSorted((a, b) => compareText(b.on.date, a.on.date) || compareText(a.id, b.id)),
    pending: waiting.filter((one) => !isDormant(one, quietSince)),
    dormant: waiting.filter((one) => isDormant(one, quietSince)),
  }
}

function nearestFirst(a: PendingInflection, b: PendingInflection): number {
  return (
    inflectionRules.indexOf(a.rule) - inflectionRules.indexOf(b.rule) ||
    gapSize(a.gap) - gapSize(b.gap) ||
    compareText(a.id, b.id)
  )
}

/** A permit and a service stay as they are without news; a plan, a ramp and an application do not. */
function isDormant({ gap, heard }: PendingInflection, quietSince: IsoDate): boolean {
  const stands = gap.kind === 'steps' && gap.from !== null && lastingPhases.includes(gap.from)
  return !stands && heard < quietSince
}
const lastingPhases: readonly Phase[] = ['permitted', 'service', 'paused']

/** Sorts gaps of one kind. The longer an answer has been awaited, the nearer it is taken to be. */
function gapSize(gap: InflectionGap): number {
  return gap.kind === 'answer' ? -(gap.waiting?.high ?? 0) : gap.remaining
}
