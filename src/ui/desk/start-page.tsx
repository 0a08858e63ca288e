import type { ReactNode } from 'react'
import { kindTexts } from '@/content/kinds'
import {
  type FleetBasis,
  type RecordStatus,
  recordStatuses,
  type SignalKind,
  signalKinds,
} from '@/domain/signal/kinds'
import { basisLabels, kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { Link } from '@/ui/kit/link'
import { adminHref, editSignalPath, newSignalPath, signalListPath } from '@/url/desk'
import { NewReading, type StaleRow } from './stale-table'
import { RecordStatusMark } from './status-mark'

/** The parts of the desk's start page: short lists under hairlines, each with the way to all of it. */

export function StartSection({
  id,
  title,
  all,
  children,
}: {
  id: string
  title: string
  all?: { href: string; label: string } | undefined
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="border-t border-rule-strong pt-3">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {all ? (
          <Link className="inline-block py-1 text-note" href={all.href}>
            {all.label}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  )
}

type Draft = {
  id: string
  headline: string
  status: string
  operator: string
  place: string | null
  updatedAt: string
}

const where = (operator: string, place: string | null) =>
  place === null ? operator : `${operator}, ${place}`

const line = 'border-t border-rule first:border-t-0 py-2 text-note leading-snug'

export function DraftList({ drafts, empty }: { drafts: readonly Draft[]; empty: string }) {
  if (drafts.length === 0) return <p className="py-2 text-note text-muted">{empty}</p>
  return (
    <ul>
      {drafts.map(({ id, headline, status, operator, place, updatedAt }) => {
        const known = recordStatuses.find((one): one is RecordStatus => one === status)
        return (
          <li key={id} className={line}>
            <Link className="inline-block py-0.5" href={editSignalPath(id)}>
              {headline}
            </Link>
            <p className="text-muted">
              {known ? <RecordStatusMark status={known} label={recordStatusLabels[known]} /> : status} ·{' '}
              {where(operator, place)} · changed {updatedAt.slice(0, 10)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

export type CommonEntryRow = {
  kind: SignalKind
  operator: string
  place: string | null
  filing: { title: string; register: boolean } | null
  basis: FleetBasis | null
  count: number
  from: string
  date: string
}

/** What an entry that is made again and again is called: "New register reading for Tesla, Texas". */
function entryLabel({ kind, operator, place, filing, basis }: CommonEntryRow): string {
  const isRegister = filing?.register || basis === 'registered'
  const counted = basis === null ? kindTexts[kind].action : `New ${basisLabels[basis].toLowerCase()} count`
  const what = isRegister ? 'New register reading' : counted
  return `${what} for ${where(operator, place)}`
}

export function CommonEntries({ entries }: { entries: readonly CommonEntryRow[] }) {
  if (entries.length === 0)
    return <p className="py-2 text-note text-muted">Nothing was entered twice within a year.</p>
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {entries.map((entry) => (
        <li key={entry.from} className="border-t border-rule py-2 text-note leading-snug">
          <Link
            className="inline-block py-0.5 font-semibold"
            href={newSignalPath(entry.kind, { from: entry.from })}
          >
            {entryLabel(entry)}
          </Link>
          <p className="text-muted">
            {entry.filing && !entry.filing.register ? `${entry.filing.title} · ` : ''}
            {entry.count} in a year, last for {entry.date}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function StaleFigures({ figures }: { figures: readonly StaleRow[] }) {
  if (figures.length === 0)
    return <p className="py-2 text-note text-muted">Every figure is within its time.</p>
  return (
    <ul>
      {figures.map((figure) => (
        <li key={figure.key} className={line}>
          <p>
            {where(figure.operator.name, figure.place?.name ?? null)} · {figure.label}:{' '}
            <Link className="inline-block py-0.5" href={editSignalPath(figure.signalId)}>
              {figure.value}
            </Link>
          </p>
          <p className="text-muted">
            {figure.ageDays} days old, expected every {figure.cadenceDays} · <NewReading figure={figure} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A new entry by its kind. */
export function NewByKind() {
  return (
    <nav aria-label="New signal" className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-note">
      <span className="text-muted">New:</span>
      {signalKinds.map((kind) => (
        <Link className="inline-block py-1" key={kind} href={newSignalPath(kind)}>
          {kindLabels[kind]}
        </Link>
      ))}
    </nav>
  )
}

/** The list of the drafts of a status. */
export const signalsWithStatusHref = (status: RecordStatus) => adminHref(signalListPath, { status })
