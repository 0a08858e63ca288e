import type { SiteLink } from '@/domain/careers/links'
import { pages } from './pages'
import {
  careerPathAddress,
  cityPath,
  filingPath,
  impactPath,
  operatorPath,
  programPath,
  signalPath,
  skillPath,
} from './paths'

/** The address of something that prose points at. */
export function siteHref(link: SiteLink): string {
  switch (link.to) {
    case 'page':
      return pages[link.page].path
    case 'impact':
      return impactPath(link.slug)
    case 'path':
      return careerPathAddress(link.slug)
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
