import type { RecordStatus } from './kinds'
import type { Signal } from './schema'

/** One line of a record's history. */
export type RevisionEntry = {
  version: number
  /** `created`, `edited`, `submitted`, `returned`, `published`, `unpublished` or `retracted`. */
  action: string
  /** Instant, ISO 8601. */
  at: string
  /** Who: a person's name, or null for a command run on the host. */
  by: string | null
  reason: string
}

/** A signal with the life of its record: the second clock, of when the tracker said what. */
export type SignalRecord = {
  signal: Signal
  status: RecordStatus
  version: number
  /** Instant, ISO 8601; null before the first publication. */
  publishedAt: string | null
  updatedAt: string
  retractReason: string | null
  /** Newest first. */
  revisions: RevisionEntry[]
  /** Ids of published signals that give another account of the same event. */
  alternates: string[]
  /** Ids of published signals that say this one again. */
  restatements: string[]
}
