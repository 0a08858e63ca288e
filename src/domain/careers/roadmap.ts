/** A plan of study and work: phases in order, each with steps that lean on earlier ones. */

/** Both ends count; `low` is never above `high`. */
export type Span = { low: number; high: number }

export type RoadmapStep = {
  /** Unique within the roadmap. */
  id: string
  title: string
  detail: string
  /** Ids of the steps that come first; none for a step that can begin at once. */
  after: readonly string[]
  /** Hours of effort for somebody who meets the matter for the first time. */
  hours: Span
  /** What can be shown to somebody else at the end. */
  artifact: string
}

export type RoadmapPhase = {
  id: string
  title: string
  aim: string
  months: Span
  steps: readonly RoadmapStep[]
}
export type Roadmap = readonly RoadmapPhase[]

/** The whole of a plan takes between these, in months. */
export const roadmapMonths: Span = { low: 12, high: 18 }

export const stepsOf = (roadmap: Roadmap): RoadmapStep[] => roadmap.flatMap(({ steps }) => steps)

/** Lower and upper ends, each summed. */
function sumSpans(spans: readonly Span[]): Span {
  return {
    low: spans.reduce((sum, { low }) => sum + low, 0),
    high: spans.reduce((sum, { high }) => sum + high, 0),
  }
}

/** Months and hours of the whole plan. */
export function roadmapTotals(roadmap: Roadmap): { months: Span; hours: Span; steps: number } {
  const steps = stepsOf(roadmap)
  return {
    months: sumSpans(roadmap.map(({ months }) => months)),
    hours: sumSpans(steps.map(({ hours }) => hours)),
    steps: steps.length,
  }
}

export type PhaseSpan = {
  id: string
  /** Months after the first day at which it begins, with everything before it quick and with everything slow. */
  starts: Span
  /** The same for its end. */
  ends: Span
}

/** When each phase begins and ends, in months after the start: phases follow each other, so both ends add up. */
export function phaseSpans(roadmap: Roadmap): PhaseSpan[] {
  return roadmap.map(({ id }, position) => ({
    id,
    starts: sumSpans(roadmap.slice(0, position).map(({ months }) => months)),
    ends: sumSpans(roadmap.slice(0, position + 1).map(({ months }) => months)),
  }))
}

/**
 * What is wrong with a plan, one line each; empty for a sound one. Sound: ids are unique, every prerequisite exists
 * and stands before the step that needs it (so that no circle is possible), spans are the right way round, and the
 * months add up to between 12 and 18.
 */
export function roadmapProblems(roadmap: Roadmap): string[] {
  const steps = stepsOf(roadmap)
  const before = new Set<string>()
  const problems: string[] = []
  const known = new Set(steps.map(({ id }) => id))
  for (const { id, after, hours } of steps) {
    if (before.has(id)) problems.push(`${id}: stands twice`)
    for (const needed of after) {
      if (!known.has(needed)) problems.push(`${id}: needs ${needed}, which is not in the plan`)
      else if (!before.has(needed)) problems.push(`${id}: needs ${needed}, which comes later`)
    }
    if (!isSpan(hours)) problems.push(`${id}: its hours run from ${hours.low} to ${hours.high}`)
    before.add(id)
  }
  for (const { id, months } of roadmap) {
    if (!isSpan(months)) problems.push(`${id}: its months run from ${months.low} to ${months.high}`)
  }
  const { months } = roadmapTotals(roadmap)
  if (months.low < roadmapMonths.low || months.high > roadmapMonths.high) {
    problems.push(`the months add up to ${months.low}–${months.high}`)
  }
  return problems
}

const isSpan = ({ low, high }: Span) => low > 0 && low <= high

/** The steps that can be taken next: not done, and with every prerequisite done. In the order of the plan. */
export function openSteps(roadmap: Roadmap, done: ReadonlySet<string>): RoadmapStep[] {
  return stepsOf(roadmap).filter(
    ({ id, after }) => !done.has(id) && after.every((needed) => done.has(needed)),
  )
}

/** Hours of the steps that are not done. */
export function hoursLeft(roadmap: Roadmap, done: ReadonlySet<string>): Span {
  return sumSpans(
    stepsOf(roadmap)
      .filter(({ id }) => !done.has(id))
      .map(({ hours }) => hours),
  )
}
