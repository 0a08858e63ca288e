import type { ImpactSlug } from '@/domain/impact/catalog'

/** A role that a person of some job title has the shortest way to, and why, in one short line. */
export type NearRole = { impact: ImpactSlug; reason: string }

/** A job title as people use it of themselves. */
export type JobTitle = {
  slug: string
  /** As it stands after “I am a”. */
  title: string
  /** Other words for it. */
  also: readonly string[]
  /** The nearest first. */
  nearest: readonly [NearRole, NearRole, NearRole]
}
