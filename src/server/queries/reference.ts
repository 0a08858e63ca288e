import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { z } from 'zod'
import { type Place, placeSchema } from '@/domain/place/schema'
import {
  type Agency,
  agencySchema,
  type Filing,
  filingSchema,
  type Operator,
  operatorSchema,
  type Program,
  programSchema,
} from '@/domain/record/schemas'
import { type Source, sourceSchema } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { db } from '../db'
import { log } from '../log'
import { readerVisible } from '../records/reference-rows'

/**
 * What readers see of the reference tables. A record that only drafts cite, and one that was merged or retired, is in
 * none of these lists: editors read them in `reference-editor.ts`.
 */

/** Parses stored rows again; a row that no longer fits its schema is logged and left out, never fatal. */
export function parseRows<T>(name: string, schema: z.ZodType<T>, rows: readonly unknown[]): T[] {
  const good: T[] = []
  for (const row of rows) {
    const parsed = schema.safeParse(row)
    if (parsed.success) good.push(parsed.data)
    else
      log.error({ record: name, row, issues: parsed.error.issues }, 'A stored record does not fit its schema')
  }
  return good
}

/** Every place, by name. */
export async function getPlaces(): Promise<Place[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  return parseRows(
    'place',
    placeSchema,
    await db().place.findMany({ where: readerVisible, orderBy: { name: 'asc' } }),
  )
}

/** Every operator, by name. */
export async function getOperators(): Promise<Operator[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  return parseRows(
    'operator',
    operatorSchema,
    await db().operator.findMany({ where: readerVisible, orderBy: { name: 'asc' } }),
  )
}

/** Every agency, by name. */
export async function getAgencies(): Promise<Agency[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  return parseRows(
    'agency',
    agencySchema,
    await db().agency.findMany({ where: readerVisible, orderBy: { name: 'asc' } }),
  )
}

/** Every filing, by title. */
export async function getFilings(): Promise<Filing[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  return parseRows(
    'filing',
    filingSchema,
    await db().filing.findMany({ where: readerVisible, orderBy: { title: 'asc' } }),
  )
}

/** Every vehicle or component program, by name. */
export async function getPrograms(): Promise<Program[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  return parseRows(
    'program',
    programSchema,
    await db().program.findMany({ where: readerVisible, orderBy: { name: 'asc' } }),
  )
}

/** Every source, by publisher and title. */
export async function getSources(): Promise<Source[]> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  const rows = await db().source.findMany({
    where: readerVisible,
    orderBy: [{ publisher: 'asc' }, { title: 'asc' }],
  })
  return parseRows('source', sourceSchema, rows)
}
