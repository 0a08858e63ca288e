import type { PathSlug, StartingPoint } from '@/domain/careers/paths'
import type { Roadmap } from '@/domain/careers/roadmap'
import type { ImpactSlug } from '@/domain/impact/catalog'
import type { ContentMeta } from '../careers-types'

/** How somebody of one background gets onto a path. */
export type Bridge = {
  /** What they bring that others on the path have to learn. */
  carries: string
  /** What they lack, and usually underrate. */
  missing: string
  /** Id of the step of the roadmap where they should spend the most time. */
  dwell: string
}

export type PathContent = ContentMeta & {
  slug: PathSlug
  summary: string
  /** The row of the comparison: what it suits, the tools at its core, and what it is worth to a fleet. */
  strengths: readonly string[]
  tools: string
  value: string
  /** What a working week consists of; 40–90 words. */
  work: string
  /** Whom it does not suit. */
  notFor: string
  impacts: readonly ImpactSlug[]
  /** Slugs of skills, the most important first. */
  skills: readonly string[]
  bridges: Record<StartingPoint, Bridge>
  roadmap: Roadmap
}
