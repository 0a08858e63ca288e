import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { cadenced } from '@/domain/facts/cadence'

/** `overdue`: by how many times the expected days a figure has lasted. */
export const staleSorts = ['overdue', 'age', 'figure', 'operator', 'place'] as const
export type StaleSort = (typeof staleSorts)[number]

/** View state of the list of figures that are out of date. */
export const staleParams = {
  operator: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  figure: parseAsStringLiteral(cadenced),
  sort: parseAsStringLiteral(staleSorts).withDefault('overdue'),
  order: parseAsStringLiteral(['asc', 'desc']).withDefault('asc'),
  page: parseAsInteger.withDefault(1),
}
export const loadStaleParams = createLoader(staleParams)
const serialize = createSerializer(staleParams)

export const stalePath = '/admin/stale'

export const staleHref = (view: Parameters<typeof serialize>[1] = {}): string => serialize(stalePath, view)
