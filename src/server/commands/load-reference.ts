import 'server-only'
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
import type { ReferenceType as AnyReferenceType, ReferenceValues } from '@/domain/record/types'
import { type Source, sourceSchema } from '@/domain/source/schema'
import { updateLives } from '../records/reference-tables'
import type { Filed } from './dataset-files'
import type { DatasetProblem } from './dataset-problem'
import { addressConflicts } from './load-addresses'
import { type EndedRecords, followInReference, retiredInReference } from './load-ended'
import { type DatasetRecordType, type LoadPlan, planRecords, type Tx } from './load-plan'

type Published = { publishedAt: Date }
type Life = { publishedAt: Date | null; mergedInto: string | null; retiredAt: Date | null }

/** How one type of reference record is read and written. */
type ReferenceType<T> = {
  recordType: AnyReferenceType
  schema: z.ZodType<T>
  idOf: (record: T) => string
  rows: (tx: Tx) => Promise<Life[]>
  add: (tx: Tx, records: (T & Published)[]) => Promise<unknown>
  change: (tx: Tx, record: T) => Promise<unknown>
  /** Shows readers those of these records that only drafts cited so far, and counts them. */
  show: (tx: Tx, hidden: string[], data: Published) => Promise<{ count: number }>
  carry?: (record: T, stored: T) => T
  /** What is wrong with records to be written beside those in use here. */
  conflicts?: (writes: Filed<T>[], stored: T[]) => DatasetProblem[]
}

export const operatorType: ReferenceType<Operator> = {
  recordType: 'operator',
  schema: operatorSchema,
  idOf: ({ slug }) => slug,
  rows: (tx) => tx.operator.findMany(),
  add: (tx, data) => tx.operator.createMany({ data }),
  change: (tx, data) => tx.operator.update({ where: { slug: data.slug }, data }),
  show: (tx, slugs, data) => tx.operator.updateMany({ where: { slug: { in: slugs } }, data }),
}

export const placeType: ReferenceType<Place> = {
  recordType: 'place',
  schema: placeSchema,
  idOf: ({ slug }) => slug,
  rows: (tx) => tx.place.findMany(),
  add: (tx, data) => tx.place.createMany({ data }),
  change: (tx, data) => tx.place.update({ where: { slug: data.slug }, data }),
  show: (tx, slugs, data) => tx.place.updateMany({ where: { slug: { in: slugs } }, data }),
}

export const agencyType: ReferenceType<Agency> = {
  recordType: 'agency',
  schema: agencySchema,
  idOf: ({ slug }) => slug,
  rows: (tx) => tx.agency.findMany(),
  add: (tx, data) => tx.agency.createMany({ data }),
  change: (tx, data) => tx.agency.update({ where: { slug: data.slug }, data }),
  show: (tx, slugs, data) => tx.agency.updateMany({ where: { slug: { in: slugs } }, data }),
}

export const filingType: ReferenceType<Filing> = {
  recordType: 'filing',
  schema: filingSchema,
  idOf: ({ slug }) => slug,
  rows: (tx) => tx.filing.findMany(),
  add: (tx, data) => tx.filing.createMany({ data }),
  change: (tx, data) => tx.filing.update({ where: { slug: data.slug }, data }),
  show: (tx, slugs, data) => tx.filing.updateMany({ where: { slug: { in: slugs } }, data }),
}

export const programType: ReferenceType<Program> = {
  recordType: 'program',
  schema: programSchema,
  idOf: ({ slug }) => slug,
  rows: (tx) => tx.program.findMany(),
  add: (tx, data) => tx.program.createMany({ data }),
  change: (tx, data) => tx.program.update({ where: { slug: data.slug }, data }),
  show: (tx, slugs, data) => tx.program.updateMany({ where: { slug: { in: slugs } }, data }),
}

export const sourceType: ReferenceType<Source> = {
  recordType: 'source',
  schema: sourceSchema,
  idOf: ({ id }) => id,
  rows: (tx) => tx.source.findMany(),
  add: (tx, data) => tx.source.createMany({ data }),
  change: (tx, data) => tx.source.update({ where: { id: data.id }, data }),
  show: (tx, ids, data) => tx.source.updateMany({ where: { id: { in: ids } }, data }),
  // A file without terms and credit does not take away those that came with the boundaries of the source.
  carry: (record, stored) => ({
    ...record,
    licence: record.licence ?? stored.licence,
    attribution: record.attribution ?? stored.attribution,
  }),
  conflicts: addressConflicts,
}

/** A record of any type by its keys: all of them hold plain values. */
const valuesOf = (record: object): ReferenceValues => ({ ...record })

/** A planned write of one file type, ready to be carried out. */
export type PlannedWrites = Pick<LoadPlan<unknown>, 'counts' | 'conflicts'> & {
  /** Writes the records and returns what their revisions keep. */
  write: () => Promise<RevisionDraft[]>
}

export type RevisionDraft = {
  recordType: DatasetRecordType
  recordId: string
  version: number
  action: 'created' | 'edited'
  snapshot: object
}

/** Plans the records of one type. Readers see every one of them from `now` on. */
export async function planReference<T extends object>(
  tx: Tx,
  type: ReferenceType<T>,
  filed: readonly Filed<T>[],
  { overwriteEdits, now, ended }: { overwriteEdits: boolean; now: Date; ended: EndedRecords },
): Promise<PlannedWrites> {
  const { recordType, idOf, schema, carry } = type
  const follow = (record: T): T =>
    schema.parse(followInReference(ended, recordType, idOf(record), valuesOf(record)))
  const read = (stored: unknown) => {
    const record = schema.safeParse(stored).data
    return record === undefined ? null : follow(record)
  }
  const rows = await type.rows(tx)
  const stored = rows.map(read).filter((record) => record !== null)
  const current = new Map(stored.map((record) => [idOf(record), record]))
  // What a dataset has is published with it, also where only a draft has cited it so far.
  const published = { publishedAt: now }
  const filedIds = new Set(filed.map(({ record }) => idOf(record)))
  const hidden = rows
    .filter(({ publishedAt }) => publishedAt === null)
    .flatMap((row) => read(row) ?? [])
    .map(idOf)
    .filter((id) => filedIds.has(id))
  const plan = await planRecords(tx, {
    recordType,
    idOf,
    read,
    filed: filed.map(({ file, record }) => ({ file, record: follow(record) })),
    current,
    overwriteEdits,
    ended: (id) => {
      const end = ended[recordType].get(id)
      if (!end) return null
      return end.into === null ? 'retired' : `merged into ${end.into}`
    },
    namesRetired: (record) => retiredInReference(ended, recordType, valuesOf(record)),
    ...(carry && { carry }),
  })
  const files = new Map(filed.map(({ file, record }) => [idOf(record), file]))
  const writes = [...plan.added, ...plan.changed].map(({ record }) => ({
    file: files.get(idOf(record)) ?? '',
    record,
  }))
  const used = rows.filter(({ mergedInto, retiredAt }) => mergedInto === null && retiredAt === null)
  return {
    counts: plan.counts,
    conflicts: [
      ...plan.conflicts,
      ...(type.conflicts?.(
        writes,
        used.flatMap((row) => read(row) ?? []),
      ) ?? []),
    ],
    write: async () => {
      if (plan.added.length > 0)
        await type.add(
          tx,
          plan.added.map(({ record }) => ({ ...record, ...published })),
        )
      for (const { record } of plan.changed) await type.change(tx, record)
      if (overwriteEdits) {
        // What the files have is in use again, also where editors had merged or retired it.
        const inUse = { mergedInto: null, retiredAt: null }
        await updateLives(
          tx,
          recordType,
          [...filedIds].filter((id) => current.has(id)),
          inUse,
        )
      }
      if (hidden.length > 0) await type.show(tx, hidden, published)
      const draft =
        (action: RevisionDraft['action']) =>
        ({ record, version }: { record: T; version: number }) => ({
          recordType,
          recordId: idOf(record),
          version,
          action,
          snapshot: record,
        })
      return [...plan.added.map(draft('created')), ...plan.changed.map(draft('edited'))]
    },
  }
}
