import type { MetadataRoute } from 'next'
import { siteUrl } from '@/server/site'

/** Everything may be read by robots but the editors' pages. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/sign-in'] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
