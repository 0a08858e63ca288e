import type { ReactNode } from 'react'
import { isPlan } from '@/domain/lists/production'
import type { ProductionTimeline } from '@/domain/projection/production'
import type { PromiseEntry } from '@/domain/projection/targets'
import type { IsoDate } from '@/domain/signal/date'
import { type Milestone, milestones as milestoneKinds } from '@/domain/signal/kinds'
import { milestoneLabels } from '@/domain/signal/labels'
import { type TimeAxis, timeAt, timeAxis } from '@/ui/charts/axis'
import { At, across } from '@/ui/charts/plot-frame'

const rowGrid = 'grid grid-cols-day items-center gap-x-4 sm:grid-cols-lane'

/** Milestones by kind on one time axis, what happened full and what was planned hollow, promises at their due day. */
export function ProductionLanes({
  timeline,
  promises,
  asOf,
}: {
  timeline: ProductionTimeline
  promises: readonly PromiseEntry[]
  asOf: IsoDate
}) {
  const all = [...timeline.milestones, ...timeline.contested]
  const dated = promises.filter(({ target }) => target.due !== null)
  const days = [...all.map(({ date }) => date), ...dated.map(({ target }) => target.date)]
  const end = [asOf, ...dated.flatMap(({ target }) => target.due ?? [])].toSorted().at(-1) ?? asOf
  const x = timeAxis(days, end)
  const contested = new Set(timeline.contested.map(({ id }) => id))
  const lanes = milestoneKinds.flatMap((kind) => {
    const own = all.filter(({ milestone }) => milestone === kind)
    return own.length === 0 ? [] : [{ kind, own }]
  })
  return (
    <figure aria-label="Milestones by kind over time; the same ones are in the tables below">
      <ul className="@container">
        {lanes.map(({ kind, own }) => (
          <li key={kind} className={`${rowGrid} border-b border-rule py-1`}>
            <span className="text-note">
              {milestoneLabels[kind]} <span className="tabular text-sm text-muted">{own.length}</span>
            </span>
            <Lane x={x} asOf={asOf}>
              {own.map((signal) => (
                <At key={signal.id} x={timeAt(x, signal.date)} y={13}>
                  <Mark
                    shape={isPlan(kind) ? 'plan' : contested.has(signal.id) ? 'contested' : shapeOf(kind)}
                  />
                </At>
              ))}
            </Lane>
          </li>
        ))}
        {dated.length > 0 ? (
          <li className={`${rowGrid} border-b border-rule py-1`}>
            <span className="text-note">
              Promises, due <span className="tabular text-sm text-muted">{dated.length}</span>
            </span>
            <Lane x={x} asOf={asOf}>
              {dated.map(({ target }) => (
                <At key={target.id} x={timeAt(x, target.due ?? target.date)} y={13}>
                  <Mark shape="plan" />
                </At>
              ))}
            </Lane>
          </li>
        ) : null}
        <li aria-hidden="true" className={`${rowGrid} text-xs text-muted`}>
          <span />
          <div className="relative h-6 overflow-x-clip">
            {x.ticks.map((tick) => (
              <span
                key={tick.at}
                className={`tabular absolute top-1 -translate-x-1/2 ${tick.major ? '' : 'hidden @lg:block'}`}
                style={{ left: across(tick.at) }}
              >
                {tick.label}
              </span>
            ))}
          </div>
        </li>
      </ul>
      <figcaption className="measure mt-3 text-sm leading-snug text-muted">
        Full discs happened; hollow diamonds are plans and promises, at their due date; a bar is a delay; a
        cross is a disputed report. The vertical line is the day viewed.
      </figcaption>
    </figure>
  )
}

function Lane({ x, asOf, children }: { x: TimeAxis; asOf: IsoDate; children: ReactNode }) {
  const today = across(timeAt(x, asOf))
  return (
    <svg width="100%" height={26} overflow="visible" className="block overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--rule)" />
      <line x1={today} x2={today} y1="-5" y2="31" stroke="var(--rule-strong)" />
      {children}
    </svg>
  )
}

const shapeOf = (kind: Milestone) => (kind === 'delay' ? 'delay' : 'done')

function Mark({ shape }: { shape: 'done' | 'plan' | 'delay' | 'contested' }) {
  switch (shape) {
    case 'done':
      return <circle r="4.5" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.5" />
    case 'plan':
      return (
        <path d="M0 -5 L5 0 L0 5 L-5 0 Z" fill="var(--paper)" stroke="var(--ink-soft)" strokeWidth="1.5" />
      )
    case 'delay':
      return <path d="M-5 0 H5" stroke="var(--alert)" strokeWidth="3" />
    case 'contested':
      return <path d="M-4 -4 L4 4 M-4 4 L4 -4" stroke="var(--ink-soft)" strokeWidth="1.5" />
  }
}
