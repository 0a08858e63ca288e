import type { ImpactContent } from '@/content/types'
import type { ImpactStanding } from '@/domain/impact/breakdown'
import { impactDomains } from '@/domain/impact/catalog'
import { impactPath } from '@/url/paths'

/** The impacts of each domain with what changes in one sentence. */
export function DomainList({
  rows,
  summaryOf,
}: {
  rows: readonly ImpactStanding[]
  summaryOf: (slug: ImpactStanding['slug']) => ImpactContent['summary']
}) {
  return (
    <div className="grid gap-x-10 gap-y-8">
      {impactDomains.map((domain) => (
        <section key={domain} className="grid gap-x-8 gap-y-3 md:grid-cols-[11rem_1fr]">
          <h3 className="text-lg md:pt-0.5">{domain}</h3>
          <ul className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
            {rows
              .filter((row) => row.domain === domain)
              .map(({ slug, title, index }) => (
                <li key={slug} className="border-t border-rule pt-2">
                  <p className="flex items-baseline justify-between gap-4">
                    <a href={impactPath(slug)} className="prose-link font-semibold">
                      {title}
                    </a>
                    <span className="tabular text-sm text-muted">{index.toFixed(1)}</span>
                  </p>
                  <p className="mt-1 text-[0.9375rem] leading-snug text-ink-soft">{summaryOf(slug)}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
