import { type SiteLink, sitePages } from '@/domain/careers/links'
import { cityPath, filingPath, impactPath, operatorPath, programPath, signalPath } from './paths'

export const pathPath = (slug: string) => `/paths/${slug}`
/** A plan of a path everywhere, with the usual horizon; url/plan.ts has the address of any other. */
export const planOfPath = (slug: string) => `${sitePages.plan}?path=${slug}`
/** A skill is a part of the page of skills. */
export const skillPath = (slug: string) => `${sitePages.skills}#${slug}`

/** The address of something that prose points at. */
export function siteHref(link: SiteLink): string {
  switch (link.to) {
    case 'page':
      return sitePages[link.page]
    case 'impact':
      return impactPath(link.slug)
    case 'path':
      return pathPath(link.slug)
    case 'skill':
      return skillPath(link.slug)
    case 'city':
      return cityPath(link.slug)
    case 'operator':
      return operatorPath(link.slug)
    case 'programme':
      return programPath(link.slug)
    case 'filing':
      return filingPath(link.slug)
    case 'signal':
      return signalPath(link.id)
  }
}
