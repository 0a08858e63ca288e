import 'server-only'
import type { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { ok, type Result } from '@/domain/shared/result'
import { sourceSchema } from '@/domain/source/schema'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { inUse, isReaderVisible } from '../records/reference-rows'
import { parseRows } from './reference'

/**
 * What editors see of the reference tables: also what only drafts cite so far, marked as hidden. Merged and retired
 * records are left out, since nothing new may point at them. Nothing here is cached.
 */

const byName = { where: inUse, orderBy: { name: 'asc' } } as const

const reads = {
  operators: async () => marked('operator', operatorSchema, await db().operator.findMany(byName)),
  places: async () => marked('place', placeSchema, await db().place.findMany(byName)),
  agencies: async () => marked('agency', agencySchema, await db().agency.findMany(byName)),
  filings: async () =>
    marked('filing', filingSchema, await db().filing.findMany({ where: inUse, orderBy: { title: 'asc' } })),
  programs: async () => marked('program', programSchema, await db().program.findMany(byName)),
  sources: async () =>
    marked(
      'source',
      sourceSchema,
      await db().source.findMany({ where: inUse, orderBy: [{ publisher: 'asc' }, { title: 'asc' }] }),
    ),
} as const
type Reads = typeof reads

/** A record with the mark of what no reader sees yet. */
export type EditorRecord<T> = T & {
  /** Only drafts cite it: it becomes public with the first of them that is published. */
  hidden: boolean
}

/** The lists that were asked for, each in the order in which readers see it. */
export type EditorReferences<Name extends keyof Reads = keyof Reads> = {
  [N in Name]: Awaited<ReturnType<Reads[N]>>
}

/** Reference records as an editor picks from them. Fails as `unauthorized` or `forbidden`. */
export async function getReferencesForEditor<Name extends keyof Reads>(
  ...names: readonly Name[]
): Promise<Result<EditorReferences<Name>>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const lists = await Promise.all(names.map(async (name) => [name, await reads[name]()] as const))
  return ok(Object.fromEntries(lists) as EditorReferences<Name>)
}

type Row = Parameters<typeof isReaderVisible>[0]

function marked<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  rows: readonly Row[],
): EditorRecord<T>[] {
  return rows.flatMap((row) =>
    parseRows(name, schema, [row]).map((record) => ({ ...record, hidden: !isReaderVisible(row) })),
  )
}
