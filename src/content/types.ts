import type { ImpactSlug } from '@/domain/impact/catalog'

/** One row of an impact page's table: a responsibility, the skills it asks for, and what it is worth. */
export type RoleRow = { role: string; responsibility: string; skills: readonly string[]; value: string }

/** A move that the change makes likely: from a role that exists today to the one it turns into. */
export type RoleShift = { from: string; to: string; why: string }

/** The prose of one impact page. Plain text: no markup. */
export type ImpactContent = {
  slug: ImpactSlug
  /** One sentence of at most 160 characters: what changes for this career. */
  summary: string
  /** What is changing and why, as paragraphs; 120–250 words in all. */
  change: readonly string[]
  /** Three to five rows. */
  roles: readonly RoleRow[]
  /** Two or three shifts. */
  shifts: readonly RoleShift[]
  /** Why the work is worth having, and where else it is wanted; one paragraph of 50–110 words. */
  strategicValue: string
  /** What would show that this mapping is wrong; one or two sentences. */
  counterEvidence: string
  /** Ids of the signals on which the dated facts of this text rest, in the order of the text. */
  signals: readonly string[]
}
