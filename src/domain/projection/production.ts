import type { Program } from '../record/schemas'
import type { IsoDate } from '../signal/date'
import { isContested, isEvent, isRestatement, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

type Milestone = SignalOf<'production'>

/** The milestones of one vehicle program, each list in fold order. */
export type ProductionTimeline = {
  program: Program
  /** Each said once: what says one again is left out. */
  milestones: Milestone[]
  contested: Milestone[]
  /** What says a milestone again: it corroborates. */
  restating: Milestone[]
  /** The newest milestone that is not contested. */
  latest: Milestone | null
}

/** The programs with a milestone, contested or not, by `asOf`; sorted by slug. */
export function projectProduction(
  signals: readonly Signal[],
  programs: readonly Program[],
  asOf: IsoDate,
): ProductionTimeline[] {
  const byProgram = groupBy(foldOrder(signals, 'production', asOf), ({ program }) => program)
  return programs
    .flatMap((program) => {
      const all = byProgram.get(program.slug) ?? []
      const once = all.filter((signal) => !isRestatement(signal))
      if (once.length === 0) return []
      const milestones = once.filter(isEvent)
      const restating = all.filter(isRestatement)
      const latest = milestones.at(-1) ?? null
      return [{ program, milestones, contested: once.filter(isContested), restating, latest }]
    })
    .sort((a, b) => compareText(a.program.slug, b.program.slug))
}
