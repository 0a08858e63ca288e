import { pathContent, pathsTo } from '@/content/paths'
import { findPath } from '@/domain/careers/paths'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { careerPathAddress } from '@/url/paths'
import { planHref } from '@/url/plan'

/** The paths that lead to an impact, each with the way to its plan. */
export function PathsTo({
  impact,
  asked,
}: {
  impact: ImpactSlug
  /** The day of reading as it stands in the address; empty is today. */
  asked: string
}) {
  return (
    <ul className="border-t border-rule">
      {pathsTo(impact).map((slug) => (
        <li key={slug} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[18rem_1fr_auto]">
          <Link href={asOfHref(careerPathAddress(slug), asked)}>{findPath(slug)?.title}</Link>
          <span className="text-muted">{pathContent(slug).summary}</span>
          <Link href={planHref({ path: slug, asOf: asked })}>Make a plan</Link>
        </li>
      ))}
    </ul>
  )
}
