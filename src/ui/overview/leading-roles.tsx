import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { formatDay, type IsoDate } from '@/domain/signal/calendar'
import { ScoreBar } from '@/ui/impact/score-bar'
import { Link } from '@/ui/kit/link'
import styles from './home.module.css'

type Role = { slug: ImpactSlug; index: number }

/** The roles with the highest deployment evidence score, with how long there has been nothing new. */
export function LeadingRoles({
  roles,
  lastEvidence,
  allHref,
  hrefOf,
}: {
  /** The highest score first. */
  roles: readonly Role[]
  /** The day of the newest signal that counts; null when there is none. */
  lastEvidence: IsoDate | null
  allHref: string
  hrefOf: (slug: ImpactSlug) => string
}) {
  const most = Math.max(1, ...roles.map(({ index }) => index))
  return (
    <section className={styles.part} aria-labelledby="roles">
      <div className={styles.head}>
        <h2 id="roles">Careers with the most evidence</h2>
        <Link look="quiet" tap className="text-label text-muted" href={allHref}>
          All 15
        </Link>
      </div>
      <ol>
        {roles.map(({ slug, index }, at) => (
          <li key={slug} className={styles.role}>
            <span className="tabular text-muted">{at + 1}</span>
            <Link look="quiet" href={hrefOf(slug)}>
              {findImpact(slug)?.title}
            </Link>
            <ScoreBar share={Math.max(0, index) / most} />
            <span className="tabular text-right font-semibold">{Math.round(index)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-label text-muted">
        Deployment evidence score, not a count of jobs.
        {lastEvidence === null ? null : ` No new evidence since ${formatDay(lastEvidence)}.`}
      </p>
    </section>
  )
}
