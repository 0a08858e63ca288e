import type { PromiseStatistics } from '@/domain/projection/promise-statistics'
import type { PromiseStatus } from '@/domain/projection/targets'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { Link } from '@/ui/kit/link'
import { metWords } from '@/ui/lists/promise-text'
import { promiseList } from '@/url/lists'
import styles from './fleets.module.css'

const outcomes = ['met', 'late', 'missed', 'overdue'] as const satisfies readonly PromiseStatus[]
const looks: Readonly<Record<(typeof outcomes)[number], string | undefined>> = {
  met: styles.met,
  late: styles.late,
  missed: styles.missed,
  overdue: styles.unknown,
}
const words: Readonly<Record<(typeof outcomes)[number], string>> = {
  met: 'on time',
  late: 'late',
  missed: 'missed',
  overdue: 'no outcome found',
}

/** One box for each promise that has come due, by operator. */
export function KeptTicks({
  kept,
  names,
  asked,
}: {
  kept: readonly PromiseStatistics[]
  names: NameIndex
  /** The day as it stands in the address. */
  asked: string
}) {
  return (
    <>
      <ul className="border-t border-rule-strong">
        {kept.map((one) => (
          <li key={one.operator} className="border-b border-rule py-2">
            <p className="flex justify-between gap-3 text-note">
              <Link look="quiet" href={promiseList.href({ operator: one.operator, asOf: asked })}>
                {nameOf(names, one.operator)}
              </Link>
              <span className="tabular text-muted">{metWords(one)} on time</span>
            </p>
            <span className="sr-only">
              {outcomes
                .filter((status) => one.counts[status] > 0)
                .map((status) => `${one.counts[status]} ${words[status]}`)
                .join(', ')}
            </span>
            <span className="mt-1 flex flex-wrap gap-0.5" aria-hidden="true">
              {outcomes.flatMap((status) =>
                Array.from({ length: one.counts[status] }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: boxes of one outcome are alike, and never move.
                  <span key={`${status}/${index}`} className={`${styles.tick} ${looks[status]}`} />
                )),
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-label text-muted">
        {outcomes.map((status) => (
          <span key={status} className="flex items-center gap-1.5">
            <span className={`${styles.tick} ${looks[status]}`} aria-hidden="true" />
            {words[status]}
          </span>
        ))}
      </p>
    </>
  )
}
