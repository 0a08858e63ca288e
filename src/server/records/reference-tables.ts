import 'server-only'
import { idKeyOf, type ReferenceType, type ReferenceValues, referenceSchemas } from '@/domain/record/types'
import type { Prisma } from '../generated/prisma/client'

type Client = Prisma.TransactionClient

/** The life of a reference record, apart from what it says. */
export type ReferenceLife = {
  /** When readers first could see it; null while it is hidden. */
  publishedAt: Date | null
  retiredAt: Date | null
  /** The record of the same type that it was merged into. */
  mergedInto: string | null
}

/** A stored reference record of any type. Its values are as stored, also where they no longer fit the schema. */
export type StoredReference = { id: string; values: ReferenceValues; life: ReferenceLife }

type Row = ReferenceLife & Readonly<Record<string, unknown>>

type Where = Readonly<Record<string, unknown>>

type Table = {
  findMany: (client: Client, where: Where) => Promise<Row[]>
  create: (client: Client, values: unknown, life: ReferenceLife) => Promise<unknown>
  update: (client: Client, id: string, values: unknown) => Promise<unknown>
  live: (client: Client, ids: string[], life: Partial<ReferenceLife>) => Promise<unknown>
}

const { operator, place, agency, filing, program, source } = referenceSchemas

/** One way to read and write the six tables; every write passes the schema of its type. */
const tables: Readonly<Record<ReferenceType, Table>> = {
  operator: {
    findMany: (client, where) => client.operator.findMany({ where }),
    create: (client, values, life) =>
      client.operator.create({ data: { ...operator.parse(values), ...life } }),
    update: (client, slug, values) =>
      client.operator.update({ where: { slug }, data: operator.parse(values) }),
    live: (client, slugs, data) => client.operator.updateMany({ where: { slug: { in: slugs } }, data }),
  },
  place: {
    findMany: (client, where) => client.place.findMany({ where }),
    create: (client, values, life) => client.place.create({ data: { ...place.parse(values), ...life } }),
    update: (client, slug, values) => client.place.update({ where: { slug }, data: place.parse(values) }),
    live: (client, slugs, data) => client.place.updateMany({ where: { slug: { in: slugs } }, data }),
  },
  agency: {
    findMany: (client, where) => client.agency.findMany({ where }),
    create: (client, values, life) => client.agency.create({ data: { ...agency.parse(values), ...life } }),
    update: (client, slug, values) => client.agency.update({ where: { slug }, data: agency.parse(values) }),
    live: (client, slugs, data) => client.agency.updateMany({ where: { slug: { in: slugs } }, data }),
  },
  filing: {
    findMany: (client, where) => client.filing.findMany({ where }),
    create: (client, values, life) => client.filing.create({ data: { ...filing.parse(values), ...life } }),
    update: (client, slug, values) => client.filing.update({ where: { slug }, data: filing.parse(values) }),
    live: (client, slugs, data) => client.filing.updateMany({ where: { slug: { in: slugs } }, data }),
  },
  program: {
    findMany: (client, where) => client.program.findMany({ where }),
    create: (client, values, life) => client.program.create({ data: { ...program.parse(values), ...life } }),
    update: (client, slug, values) => client.program.update({ where: { slug }, data: program.parse(values) }),
    live: (client, slugs, data) => client.program.updateMany({ where: { slug: { in: slugs } }, data }),
  },
  source: {
    findMany: (client, where) => client.source.findMany({ where }),
    create: (client, values, life) => client.source.create({ data: { ...source.parse(values), ...life } }),
    update: (client, id, values) => client.source.update({ where: { id }, data: source.parse(values) }),
    live: (client, ids, data) => client.source.updateMany({ where: { id: { in: ids } }, data }),
  },
}

function toStored(type: ReferenceType, row: Row): StoredReference {
  const { publishedAt, retiredAt, mergedInto } = row
  const keys = Object.keys(referenceSchemas[type].shape)
  const values = Object.fromEntries(keys.map((key) => [key, plain(row[key])]))
  return { id: String(row[idKeyOf(type)]), values, life: { publishedAt, retiredAt, mergedInto } }
}

function plain(value: unknown): ReferenceValues[string] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

/** Every stored record of a type, retired and merged ones too, or those that match. */
export async function findReferences(
  client: Client,
  type: ReferenceType,
  where: Where = {},
): Promise<StoredReference[]> {
  return (await tables[type].findMany(client, where)).map((row) => toStored(type, row))
}

/** One stored record; null when there is none. */
export async function findReference(
  client: Client,
  type: ReferenceType,
  id: string,
): Promise<StoredReference | null> {
  const [found] = await findReferences(client, type, { [idKeyOf(type)]: id })
  return found ?? null
}

/** Adds a record. Throws when it does not fit the schema of its type. */
export async function createReference(
  client: Client,
  type: ReferenceType,
  values: ReferenceValues,
  life: ReferenceLife,
): Promise<void> {
  await tables[type].create(client, values, life)
}

/** Replaces what a record says and leaves its life alone. Throws when it does not fit the schema of its type. */
export async function updateReference(
  client: Client,
  type: ReferenceType,
  id: string,
  values: ReferenceValues,
): Promise<void> {
  await tables[type].update(client, id, values)
}

/** Changes the life of records. */
export async function updateLives(
  client: Client,
  type: ReferenceType,
  ids: readonly string[],
  life: Partial<ReferenceLife>,
): Promise<void> {
  await tables[type].live(client, [...ids], life)
}
