import { boundaryPrecisionLabels, boundarySchema, positionsOf } from '@/domain/area/boundary'
import { type ImpactSlug, impacts } from '@/domain/impact/catalog'
import type { MappingChange } from '@/domain/impact/override'
import type { Signal } from '@/domain/signal/schema'
import { fieldEntries } from './fields'

/** One field in which two versions of a signal differ, in words. */
export type Difference = { key: string; label: string; before: string; after: string }

/** The fields in which two versions of a signal differ, in the order of the form. */
export function signalDifferences(before: Signal, after: Signal): Difference[] {
  const left: Readonly<Record<string, unknown>> = before
  const right: Readonly<Record<string, unknown>> = after
  return fieldEntries(after.kind)
    .map(([key, { label }]) => ({
      key,
      label,
      before: inWords(key, left[key]),
      after: inWords(key, right[key]),
    }))
    .filter((difference) => difference.key !== 'id' && difference.before !== difference.after)
}

/** The impacts of which an editor's correction was made, changed or withdrawn between two versions, in words. */
export function compareCorrections(
  before: readonly MappingChange[],
  after: readonly MappingChange[],
): Difference[] {
  const wordsOf = (changes: readonly MappingChange[], impact: ImpactSlug) =>
    correctionInWords(changes.find((change) => change.impact === impact))
  return impacts
    .map(({ slug, title }) => ({
      key: `mapping-${slug}`,
      label: `Mapping to ${title}`,
      before: wordsOf(before, slug),
      after: wordsOf(after, slug),
    }))
    .filter((difference) => difference.before !== difference.after)
}

function correctionInWords(change: MappingChange | undefined): string {
  if (change === undefined) return 'as the rules say'
  if (change.action === 'remove') return 'none'
  const { direction, strength, mechanism } = change
  return `${direction === 1 ? '+' : '−'}${strength}, ${mechanism}`
}

function inWords(key: string, value: unknown): string {
  if (key === 'boundary') return boundaryInWords(value)
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map((item) => inWords(key, item)).join('; ')
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((part) => part !== null)
      .join(', ')
  }
  return String(value)
}

function boundaryInWords(value: unknown): string {
  const boundary = boundarySchema.safeParse(value)
  if (!boundary.success) return 'none'
  const { geometry, precision, source } = boundary.data
  const label = boundaryPrecisionLabels[precision].toLowerCase()
  return `${label}, ${positionsOf(geometry)} positions, from ${source}`
}
