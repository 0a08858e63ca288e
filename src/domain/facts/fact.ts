import type { StatusKey } from '../projection/status-key'
import type { IntervalDate, IsoDate } from '../signal/date'
import type { Confidence } from '../signal/kinds'
import type { Cadenced } from './cadence'
import { type Freshness, freshnessOf } from './freshness'
import type { StatusEvidence } from './status-evidence'

/** The sorts of figure that a page lists, in that order. */
export const topics = ['state', 'vehicles', 'area', 'use', 'safety', 'permits'] as const
export type Topic = (typeof topics)[number]

/** One thing that is known of an operator, in a place or at large, on a day. */
export type Fact = {
  /** Unique within a list, stable from day to day. */
  key: string
  topic: Topic
  /** What ages; null for a figure worked out from two others. */
  figure: Cadenced | null
  operator: string
  place: string | null
  /** What the figure is: `Vehicles, observed, driverless`. */
  label: string
  value: string
  /** The state to draw, where the figure is one. */
  status: StatusKey | null
  date: IntervalDate
  /** What the figure rests on, in words. */
  basis: string
  confidence: Confidence
  /** The signal that it was read from. */
  signalId: string
  /** Null for what has ended: no newer reading is to be expected. */
  freshness: Freshness | null
  /** The newest record that implies the figure, by which its age is told; null where that is `signalId` itself. */
  evidence: StatusEvidence | null
}

type FactOf = Omit<Fact, 'key' | 'status' | 'freshness' | 'evidence'> & { figure: Cadenced }

/** A fact with its key and its age on a day; no state to draw. */
export function fact(rest: FactOf, asOf: IsoDate): Fact {
  return {
    ...rest,
    key: [rest.operator, rest.place ?? '', rest.label].join('/'),
    status: null,
    evidence: null,
    freshness: freshnessOf(rest.figure, rest.date, asOf),
  }
}
