import { domainTexts } from '@/content/domains'
import type { ImpactContent } from '@/content/types'
import type { RankedImpact } from '@/domain/impact/breakdown'
import { type ImpactSlug, impactDomains } from '@/domain/impact/catalog'
import { Link } from '@/ui/kit/link'

/** The five domains, what changes in each, and its impacts with what changes in one sentence. */
export function DomainList({
  rows,
  summaryOf,
  hrefOf,
}: {
  rows: readonly RankedImpact[]
  summaryOf: (slug: ImpactSlug) => ImpactContent['summary']
  hrefOf: (slug: ImpactSlug) => string
}) {
  return (
    <div className="grid gap-x-10 gap-y-10">
      {impactDomains.map((domain) => {
        const { from, to, text } = domainTexts[domain]
        return (
          <section key={domain} className="grid gap-x-8 gap-y-4 md:grid-cols-name">
            <div className="text-note leading-snug">
              <h3 className="text-lg md:pt-0.5">{domain}</h3>
              <p className="mt-1 text-muted">
                From: {from}
                <br />
                To: {to}
              </p>
              <p className="mt-2">{text}</p>
            </div>
            <ul className="grid content-start gap-x-10 gap-y-5 lg:grid-cols-2">
              {rows
                .filter((row) => row.domain === domain)
                .map(({ slug, title, index }) => (
                  <li key={slug} className="border-t border-rule pt-2">
                    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                      <Link className="font-semibold" href={hrefOf(slug)}>
                        {title}
                      </Link>
                      <span className="tabular text-sm text-muted">{index.toFixed(1)}</span>
                    </p>
                    <p className="mt-1 text-note leading-snug text-ink-soft">{summaryOf(slug)}</p>
                  </li>
                ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
