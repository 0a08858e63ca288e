import { findImpact } from '@/domain/impact/catalog'
import type { SignalSummary } from '@/domain/impact/signal-summary'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { impactPath, signalPath } from '@/url/paths'
import styles from './home.module.css'

/** Roles named beside one signal. */
const maxRoles = 2

/** The newest signals, each with the roles that it touches: what a deployment means for careers, at a glance. */
export function NewestSignals({ rows, allHref }: { rows: readonly SignalSummary[]; allHref: string }) {
  return (
    <section className={styles.part} aria-labelledby="newest">
      <div className={styles.head}>
        <h2 id="newest">Newest signals</h2>
        <Link look="quiet" tap className="text-label text-muted" href={allHref}>
          All signals
        </Link>
      </div>
      <ol className="grid gap-2.5">
        {rows.map(({ signal, operatorName, place, mappings }) => (
          <li key={signal.id}>
            <p className="text-label text-muted">
              <span className="font-semibold">
                <Interval date={signal.date} precision={signal.datePrecision} />
              </span>{' '}
              {operatorName}
              {place ? ` · ${place.name}` : ''}
            </p>
            <p className="text-note leading-snug">
              <Link look="quiet" href={signalPath(signal.id)}>
                {signal.headline}
              </Link>
            </p>
            {mappings.length > 0 ? (
              <ul className="mt-1 flex flex-wrap gap-1.5" aria-label="Careers that it touches">
                {mappings.slice(0, maxRoles).map(({ impact, direction }) => (
                  <li key={impact}>
                    <a className={styles.chip} href={impactPath(impact)}>
                      <span aria-hidden="true">{direction === 1 ? '▲' : '▼'}</span>
                      <span className="sr-only">{direction === 1 ? 'More demand: ' : 'Less demand: '}</span>
                      {findImpact(impact)?.title}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
