import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { type ReferenceType, referenceTypes, referenceWords } from '@/domain/record/types'
import { signalKinds } from '@/domain/signal/kinds'

/** The pages of reference records at the desk: `/admin/records/operators/waymo`. */

/** What stands for a type in an address: the word for several of it. */
const segmentOf = (type: ReferenceType) => referenceWords[type].many

/** The type that a part of an address stands for; null for any other word. */
export function typeOfSegment(segment: string): ReferenceType | null {
  return referenceTypes.find((type) => segmentOf(type) === segment) ?? null
}

/** Which records of a type a list shows. `use`: those in use, hidden ones among them. */
export const recordStates = ['use', 'draft', 'retired', 'merged', 'all'] as const
export type RecordState = (typeof recordStates)[number]

export const recordSorts = ['name', 'id', 'detail', 'used', 'updated'] as const
export type RecordSort = (typeof recordSorts)[number]

export const recordListParams = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(recordStates).withDefault('use'),
  sort: parseAsStringLiteral(recordSorts).withDefault('name'),
  order: parseAsStringLiteral(['asc', 'desc']).withDefault('asc'),
  page: parseAsInteger.withDefault(1),
}
export const loadRecordListParams = createLoader(recordListParams)
const listHref = createSerializer(recordListParams)
type ListView = Parameters<typeof listHref>[1]

/** What the last act on a record did, shown once above it. */
export const savedRecordStates = [
  'added',
  'edited',
  'shown',
  'merged',
  'retired',
  'restored',
  'unchanged',
] as const
export type SavedRecordState = (typeof savedRecordStates)[number]

const recordParams = {
  saved: parseAsStringLiteral(savedRecordStates),
  /** The record that this one might be merged into, while its consequences are shown. */
  into: parseAsString.withDefault(''),
  answer: parseAsString,
}
export const loadRecordParams = createLoader(recordParams)
const recordHref = createSerializer(recordParams)
type RecordView = { saved?: SavedRecordState | null; into?: string | null; answer?: string | null }

export const recordListPath = (type: ReferenceType, view: ListView = {}) =>
  listHref(`/admin/records/${segmentOf(type)}`, view)

export const recordPath = (type: ReferenceType, id: string, view: RecordView = {}) =>
  recordHref(`/admin/records/${segmentOf(type)}/${id}`, view)

export const newRecordPath = (type: ReferenceType, view: { answer?: string | null } = {}) =>
  recordHref(`/admin/records/new/${segmentOf(type)}`, view)

/** Whether an address of the desk names a type of record or a kind of signal that there is not. */
export function isOfNoType(pathname: string): boolean {
  const [, segment] = /^\/admin\/records\/(?:new\/)?([^/]+)/.exec(pathname) ?? []
  if (segment !== undefined) return typeOfSegment(segment) === null
  const [, kind] = /^\/admin\/signals\/new\/([^/]+)$/.exec(pathname) ?? []
  return kind !== undefined && !signalKinds.some((one) => one === kind)
}

/** A record that has a page of its own at the desk, as its address names it. */
export type DeskRecordAddress = { of: 'signal' | 'changeset' | ReferenceType; id: string }

/** The record that an address of the desk names; null for its other pages. */
export function deskRecordAt(pathname: string): DeskRecordAddress | null {
  const [, list, id = '', more] =
    /^\/admin\/(signals|changes|records\/[^/]+)\/([^/]+)(\/preview)?$/.exec(pathname) ?? []
  if (list === 'signals') return id === 'new' ? null : { of: 'signal', id }
  if (list === undefined || more !== undefined) return null
  if (list === 'changes') return { of: 'changeset', id }
  const segment = list.slice('records/'.length)
  const type = typeOfSegment(segment)
  return type === null || segment === 'new' ? null : { of: type, id }
}
