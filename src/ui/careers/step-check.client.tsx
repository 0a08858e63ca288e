'use client'

import { formatDay } from '@/domain/signal/calendar'
import { Check } from '@/ui/kit/checkbox'
import { useProgress } from './progress-store.client'

/** The box of one step: to tick on the screen, or, without scripts, with a pencil. */
export function StepCheck({ id, title }: { id: string; title: string }) {
  const { isLive, done, wanted, problem, toggle } = useProgress()
  const day = done[id]
  if (!isLive) {
    return (
      <span className="roadmap-mark" aria-hidden="true">
        <span className="size-4 border border-rule-strong" />
      </span>
    )
  }
  return (
    <label className="roadmap-mark" title={day ? `Done on ${formatDay(day)}` : undefined}>
      <Check
        checked={wanted[id] ?? day !== undefined}
        disabled={problem !== null}
        onChange={() => toggle(id)}
      />
      <span className="sr-only">Done: {title}</span>
    </label>
  )
}
