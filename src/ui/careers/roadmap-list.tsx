import type { ReactNode } from 'react'
import { formatSpan } from '@/domain/careers/plan-markdown'
import { type Roadmap, type RoadmapStep, stepsOf } from '@/domain/careers/roadmap'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Link } from '@/ui/kit/link'

/** A roadmap as an ordered list of phases, each an ordered list of steps with what they need and what they give. */
export function RoadmapList({
  roadmap,
  phaseNote,
  mark,
}: {
  roadmap: Roadmap
  /** What to say beside the months of a phase, such as where it falls in a plan. */
  phaseNote?: (phaseId: string) => ReactNode
  /** What stands before a step: a box to tick, on paper or on the screen. */
  mark: (step: Pick<RoadmapStep, 'id' | 'title'>) => ReactNode
}) {
  const titleOf = new Map(stepsOf(roadmap).map(({ id, title }) => [id, title]))
  return (
    <ol className="roadmap">
      {roadmap.map(({ id, title, aim, months, steps }, position) => (
        <li key={id} id={id}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg">
              {position + 1}. {title}
            </h3>
            <small className="text-note text-muted">
              {formatSpan(months, 'months')}
              {phaseNote ? <> · {phaseNote(id)}</> : null}
            </small>
          </div>
          <p className="text-ink-soft">{aim}</p>
          <ol className="roadmap-steps">
            {steps.map((step) => (
              <li key={step.id} id={step.id}>
                {mark(step)}
                <div>
                  <h4>{step.title}</h4>
                  <p>{step.detail}</p>
                  <DefinitionList terms="tight" className="mt-1.5">
                    <Definition term="Effort">{formatSpan(step.hours, 'hours')}</Definition>
                    <Definition term="To show">{step.artifact}</Definition>
                    <Definition term="After">
                      {step.after.length === 0
                        ? 'Can begin at once'
                        : step.after.map((needed, at) => (
                            <span key={needed}>
                              {at > 0 ? '; ' : ''}
                              <Link href={`#${needed}`}>{titleOf.get(needed) ?? needed}</Link>
                            </span>
                          ))}
                    </Definition>
                  </DefinitionList>
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** A box for a pencil. */
export function PaperMark() {
  return (
    <span className="roadmap-mark" aria-hidden="true">
      <span className="size-4 border border-rule-strong" />
    </span>
  )
}
