import type { z } from 'zod'
import { placeSchema } from '../place/schema'
import { sourceSchema } from '../source/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from './schemas'

/** The records that signals point at, in the order in which they refer to each other. */
export const referenceTypes = ['operator', 'place', 'agency', 'filing', 'program', 'source'] as const
export type ReferenceType = (typeof referenceTypes)[number]

/** What one of a type and several of it are called. */
export const referenceWords: Readonly<Record<ReferenceType, { one: string; many: string }>> = {
  operator: { one: 'operator', many: 'operators' },
  place: { one: 'place', many: 'places' },
  agency: { one: 'agency', many: 'agencies' },
  filing: { one: 'filing', many: 'filings' },
  program: { one: 'program', many: 'programs' },
  source: { one: 'source', many: 'sources' },
}

/** "an operator", "a place". */
export const withArticle = (type: ReferenceType): string =>
  `${/^[aeiou]/.test(referenceWords[type].one) ? 'an' : 'a'} ${referenceWords[type].one}`

export const referenceSchemas = {
  operator: operatorSchema,
  place: placeSchema,
  agency: agencySchema,
  filing: filingSchema,
  program: programSchema,
  source: sourceSchema,
} as const satisfies Record<ReferenceType, z.ZodObject>

/** A reference record of any type by the keys of its schema: all of them are plain values. */
export type ReferenceValues = Readonly<Record<string, string | number | boolean | null>>

/** The key of a type's schema that holds the identifier. */
export const idKeyOf = (type: ReferenceType): 'id' | 'slug' => (type === 'source' ? 'id' : 'slug')

/** What a record is called: its name, or the title of a filing or source. */
export function referenceName(type: ReferenceType, values: Readonly<Record<string, unknown>>): string {
  const name = type === 'filing' || type === 'source' ? values.title : values.name
  return typeof name === 'string' && name !== '' ? name : String(values[idKeyOf(type)] ?? '')
}

/** The fields of each type that name another reference record, and its type. */
export const referenceLinks: Readonly<Record<ReferenceType, Readonly<Record<string, ReferenceType>>>> = {
  operator: {},
  place: { parent: 'place' },
  agency: { place: 'place' },
  filing: { operator: 'operator', agency: 'agency', place: 'place' },
  program: { operator: 'operator' },
  source: { derivedFrom: 'source' },
}
