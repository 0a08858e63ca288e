import { siteUrl } from '@/server/site'
import { breadcrumbs, type Crumb, type JsonLd, serializeJsonLd } from '@/ui/structured-data/json-ld'

/**
 * What a page is about, for programs. A block of data and not a script: nothing in it runs, and no content security
 * policy applies to it (docs/decisions/015).
 *
 * @param trail from the section down to this page
 * @param about descriptions that are made with the public address of the site
 */
export function StructuredData({
  trail = [],
  about = () => [],
}: {
  trail?: readonly Crumb[]
  about?: (site: string) => readonly JsonLd[]
}) {
  const site = siteUrl()
  const items = [...(trail.length > 0 ? [breadcrumbs(site, trail)] : []), ...about(site)]
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: serializeJsonLd lets no text end the element
      dangerouslySetInnerHTML={{ __html: serializeJsonLd(items) }}
    />
  )
}
