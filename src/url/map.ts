import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/lists/order'
import { mapSorts } from '@/domain/map/filters'

/**
 * View state of the map. Filters and days stay text here, so that a value that names nothing reaches the reader as a
 * message and is not dropped in silence.
 */
export const mapParams = {
  asOf: parseAsString.withDefault(''),
  compare: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  phase: parseAsString.withDefault(''),
  supervision: parseAsString.withDefault(''),
  access: parseAsString.withDefault(''),
  region: parseAsString.withDefault(''),
  fleet: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(mapSorts).withDefault('status'),
  order: parseAsStringLiteral(directions).withDefault('asc'),
  city: parseAsString.withDefault(''),
  /** Of the list. */
  page: parseAsInteger.withDefault(1),
}
export type MapViewState = inferParserType<typeof mapParams>

/** The map as it stands without any choice. */
export const noMapView: MapViewState = {
  asOf: '',
  compare: '',
  operator: '',
  phase: '',
  supervision: '',
  access: '',
  region: '',
  fleet: '',
  sort: 'status',
  order: 'asc',
  city: '',
  page: 1,
}

export const loadMapParams = createLoader(mapParams)
const serialize = createSerializer(mapParams)

/** The address of the map with this state; defaults are left out. */
export function mapHref(state: Partial<MapViewState>): string {
  return serialize('/map', state)
}

/** This state as fields of a form, by name; defaults are left out as in an address. */
export function mapFields(state: Partial<MapViewState>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(serialize(state)))
}

/** Where every operator stands in every city on a day, from the read API. */
export function deploymentsApiHref({ asOf, operator }: Pick<MapViewState, 'asOf' | 'operator'>): string {
  return serialize('/api/v1/deployments', { asOf, operator })
}
