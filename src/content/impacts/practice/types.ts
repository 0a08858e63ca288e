import type { SocCode, SocFit } from '@/domain/careers/soc'
import type { ImpactSlug } from '@/domain/impact/catalog'
import type { BuildIdea, TableContent } from '../../careers-types'

/** A role of the impact page against the occupations under which official statistics would count it. */
export type Occupation = { role: string; codes: readonly SocCode[]; fit: SocFit; note: string }

/** The practical part of an impact page: how the roles are counted, what to build, where else it is wanted. */
export type ImpactPractice = {
  slug: ImpactSlug
  /** One for each role of the page, in its order. */
  occupations: readonly Occupation[]
  /** The first three things to build, the easiest first. */
  build: readonly [BuildIdea, BuildIdea, BuildIdea]
  /** What becomes of the skill if robotaxis stall. */
  transfer: {
    outlook: 'wide' | 'moderate' | 'narrow'
    text: string
    elsewhere: readonly { field: string; why: string }[]
  }
  /** How the same job looked before and looks with a fleet, where the change is of kind; null elsewhere. */
  contrast: TableContent | null
  /** What already speaks against the mapping, with the signals that show it, if any do. */
  against: { text: string; signals: readonly string[] }
}
