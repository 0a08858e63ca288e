import { Link } from '@/ui/kit/link'

export type NearestRole = {
  href: string
  name: string
  rank: number
  reason: string
  /** How the chosen city leans toward it; null where none is chosen. */
  lean: string | null
}

/** The three roles that are nearest to a job title, each with why, its rank and its page. */
export function NearestRoles({ roles, of }: { roles: readonly NearestRole[]; of: number }) {
  return (
    <section
      aria-label="Nearest roles for you"
      className="mt-3 border-t border-b border-t-rule-strong border-b-rule lg:grid lg:grid-cols-nearest"
    >
      <p className="py-2 text-note leading-snug text-muted lg:pr-7">
        Nearest <br className="hidden lg:inline" />
        roles for you
      </p>
      {roles.map(({ href, name, rank, reason, lean }) => (
        <div key={href} className="border-t border-rule py-2 lg:border-t-0 lg:border-l lg:px-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link look="quiet" href={href} className="font-serif font-semibold">
              {name}
            </Link>
            <span className="tabular text-label text-muted">
              Rank {rank} of {of}
            </span>
          </p>
          <p className="text-sm text-ink-soft">{reason}</p>
          {lean ? <p className="tabular text-label text-muted">{lean}</p> : null}
        </div>
      ))}
    </section>
  )
}
