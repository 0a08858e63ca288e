import type { Program } from '../shared/reference'
import type { IsoDate } from '../signal/date'
import { isContested, isRestatement, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

type Milestone = SignalOf<'production'>

/** The milestones of one vehicle programme, each list in fold order. */
export type ProductionTimeline = {
  program: Program
  /** Each said once: what says one again is left out. */
  milestones: Milestone[]
  contested: Milestone[]
  /** The newest milestone that is not contested. */
  latest: Milestone | null
}

/** The programmes with a milestone, contested or not, by `asOf`; sorted by slug. */
export function projectProduction(
  signals: readonly Signal[],
  programs: readonly Program[],
  asOf: IsoDate,
): ProductionTimeline[] {
  const byProgram = groupBy(foldOrder(signals, 'production', asOf), ({ program }) => program)
  return programs
    .flatMap((program) => {
      const all = (byProgram.get(program.slug) ?? []).filter((signal) => !isRestatement(signal))
      if (all.length === 0) return []
      const milestones = all.filter((signal) => !isContested(signal))
      return [{ program, milestones, contested: all.filter(isContested), latest: milestones.at(-1) ?? null }]
    })
    .sort((a, b) => compareText(a.program.slug, b.program.slug))
}
