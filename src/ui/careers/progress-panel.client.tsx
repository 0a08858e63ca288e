'use client'

import { useRef } from 'react'
import { formatSpan } from '@/domain/careers/plan-markdown'
import { hoursLeft, openSteps, stepsOf } from '@/domain/careers/roadmap'
import { Button, buttonClass } from '@/ui/kit/button'
import { Link } from '@/ui/kit/link'
import { progressMarkdown, saveText } from './progress-files'
import { type ProgressStore, useProgress } from './progress-store.client'

/** What the plan is called and where it stands, for the file with what is done. */
type PlanHead = { title: string; summary: string; address: string }

/** How far the reader has come, what is next, and the ways to take the progress elsewhere. */
export function ProgressPanel({ head }: { head: PlanHead }) {
  const store = useProgress()
  const { isLive, problem, notice } = store
  const status = useRef<HTMLParagraphElement>(null)
  return (
    <div className="mb-6 min-h-24 border-t border-rule pt-3" data-print="hide">
      <noscript>
        <p className="measure text-muted">
          Ticking steps off needs JavaScript. The list can be printed, and the Markdown file has a box before
          every step.
        </p>
      </noscript>
      {isLive ? (
        <>
          {problem === null ? <Progress store={store} /> : <Unreadable problem={problem} />}
          <Buttons store={store} head={head} />
          <p ref={status} role="status" tabIndex={-1} className="mt-2 text-note text-muted">
            {notice?.message}{' '}
            {notice?.before !== undefined ? (
              <Button
                look="text"
                onClick={() => {
                  store.undo()
                  // The button goes, and the focus would go with it.
                  status.current?.focus()
                }}
              >
                Undo
              </Button>
            ) : null}
          </p>
        </>
      ) : null}
    </div>
  )
}

function Progress({ store: { roadmap, done, dropped } }: { store: ProgressStore }) {
  const ids = new Set(Object.keys(done))
  const steps = stepsOf(roadmap)
  const next = openSteps(roadmap, ids)
  return (
    <div className="mb-3">
      <p>
        <span className="tabular font-semibold">
          {ids.size} of {steps.length}
        </span>{' '}
        steps done
        {next.length > 0 ? `, ${formatSpan(hoursLeft(roadmap, ids), 'hours')} left` : ''}. Kept in this
        browser only.
      </p>
      <p className="mt-1 text-note text-muted">
        {next.length === 0 ? 'The whole plan is done.' : 'Can be taken now: '}
        {next.map(({ id, title }, position) => (
          <span key={id}>
            {position > 0 ? '; ' : ''}
            <Link href={`#${id}`}>{title}</Link>
          </span>
        ))}
      </p>
      {dropped.length > 0 ? (
        <p className="mt-1 text-note text-muted">
          Ticked before, and no longer in this plan: {dropped.join(', ')}. The next change leaves them out.
        </p>
      ) : null}
    </div>
  )
}

function Unreadable({ problem }: { problem: string }) {
  return (
    <p role="alert" className="mb-3 border-l-2 border-ink pl-3">
      What this browser keeps for this path cannot be read. {problem} It is left as it is: export it, import
      another file, or forget it.
    </p>
  )
}

function Buttons({ store, head }: { store: ProgressStore; head: PlanHead }) {
  const { path, roadmap, done, problem, text, take, forget } = store
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        disabled={text === null}
        onClick={() => saveText(text ?? '', 'application/json', `progress-${path}.json`)}
      >
        Export the progress
      </Button>
      <label
        className={`${buttonClass()} focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus`}
      >
        Import a file
        <input
          type="file"
          accept="application/json,.json"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) take(file)
            // The same file can be chosen again, once it has been put right.
            event.target.value = ''
          }}
        />
      </label>
      <Button
        disabled={text === null || problem !== null}
        onClick={() => saveText(progressMarkdown(head, roadmap, done), 'text/markdown', `plan-${path}.md`)}
      >
        Markdown with what is done
      </Button>
      <Button
        // Disabled, it would drop the focus that it has just been given.
        aria-disabled={text === null}
        onClick={() => {
          if (text !== null) forget()
        }}
      >
        Forget the progress
      </Button>
    </div>
  )
}
