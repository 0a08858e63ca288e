import { type Lean, leanBounds, leaningFrom, leanStep, leastLeanEvents } from '@/domain/impact/lean'
import { Link } from '@/ui/kit/link'

type Row = {
  slug: string
  name: string
  /** Its page; null for several cities that are read as one. */
  href: string | null
  eventCount: number
  isChosen: boolean
  leans: readonly Lean[]
}

/** “1.3×”: a share over the average share. */
export const timesAverage = (lean: number) => `${lean.toFixed(1)}×`

/** Cities against roles: how much more of a city's own evidence points to a role than in a city on average. */
export function LeanTable({
  roles,
  rows,
}: {
  /** In the order of the columns. */
  roles: readonly { slug: string; short: string; href: string; isFit: boolean }[]
  rows: readonly Row[]
}) {
  return (
    <>
      <section
        className="relative -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0"
        aria-label="Cities by role"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className="lean-table">
          <caption className="sr-only">
            Share of a city’s own evidence over the average share, by role
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">City</span>
              </th>
              {roles.map(({ slug, short, href, isFit }) => (
                <th key={slug} scope="col">
                  <Link look="quiet" href={href}>
                    <span className={isFit ? 'lean-table-fit' : undefined}>{short}</span>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, name, href, eventCount, isChosen, leans }) => (
              <tr key={slug} className={isChosen ? 'lean-table-chosen' : undefined}>
                <th scope="row">
                  {href ? (
                    <Link look="quiet" href={href}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}{' '}
                  <span className="tabular text-label text-muted" title={`${eventCount} events`}>
                    {eventCount}
                  </span>
                </th>
                {leans.map((lean, position) => (
                  <Cell key={roles[position]?.slug} lean={lean} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-muted">
        <span className="flex flex-wrap items-center gap-0.5">
          <span className="mr-1.5">less than half</span>
          {[0, ...leanBounds].map((bound, step) => (
            <span key={bound} className={`lean-table-key lean-table-step${step}`} />
          ))}
          <span className="ml-1.5">twice or more</span>
        </span>
        <span className="flex items-center gap-1.5">
          <span className="lean-table-key lean-table-few" /> fewer than {leastLeanEvents} events
        </span>
        <span>After each city: its events.</span>
      </p>
    </>
  )
}

function Cell({ lean }: { lean: Lean }) {
  const step = leanStep(lean)
  const events = `${lean.eventCount} ${lean.eventCount === 1 ? 'event' : 'events'}`
  if (step === null || lean.lean === null) {
    return (
      <td className="lean-table-few" title={events}>
        <span className="sr-only">too few</span>
      </td>
    )
  }
  const times = timesAverage(lean.lean)
  return (
    <td className={`tabular lean-table-step${step}`} title={`${times} on ${events}`}>
      {lean.lean >= leaningFrom ? times : <span className="sr-only">{times}</span>}
    </td>
  )
}
