import type { Span } from '@/domain/careers/roadmap'
import type { IsoDate } from '@/domain/signal/date'

/** What a text rests on: a source of the dataset by its id, or a public document that is not one. */
export type ContentSource =
  | { kind: 'record'; id: string }
  | { kind: 'document'; title: string; publisher: string }

/** Every page of prose says when it was last gone through, and on what it rests. */
export type ContentMeta = { reviewed: IsoDate; sources: readonly ContentSource[] }

/** The article that the career pages set out from. */
export const article: ContentSource = { kind: 'record', id: 'skilldential-2026-06' }

/** The fifth group is not in the article: work that the four pillars leave out. */
export const skillGroups = [
  'edge-autonomy',
  'data-factory',
  'validation-safety',
  'fleet-operations',
  'people-and-rules',
] as const
export type SkillGroup = (typeof skillGroups)[number]

export type Pillar = {
  id: SkillGroup
  title: string
  /** One sentence: what people of this pillar answer for. */
  summary: string
  /** Slugs of the skills without which the others of the pillar do not help. */
  core: readonly string[]
  why: string
  /** The mistake that people commonly make when they enter. */
  trap: string
}

export type Skill = {
  slug: string
  title: string
  group: SkillGroup
  /** The names under which the impact pages list it. */
  names: readonly string[]
  /** What it is, for a reader who has not met it; 25–80 words. */
  what: string
  /** Why a fleet needs it; one or two sentences. */
  why: string
}

/** A habit of work that matters more than any tool of it. */
export type Practice = {
  id: string
  title: string
  focus: string
  why: string
  /** How one would see that somebody has it. */
  sign: string
  skills: readonly string[]
}

/** A piece of work to make and show, with the hours that it takes. */
export type BuildIdea = { title: string; what: string; artifact: string; hours: Span }

/** A table of plain text; the first column names the row. */
export type TableContent = {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}
