import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { signalKinds } from '@/domain/signal/kinds'
import { citationSchema, signalSchemas } from '@/domain/signal/schema'
import { sourceSchema } from '@/domain/source/schema'
import { type DatasetProblem, issueProblem, show } from './dataset-problem'
import { NotText, readTextFile } from './read-text-file'

/** The files of a dataset folder, and the schema by which each of their records is read. */
const fileSchemas = {
  'operators.json': operatorSchema,
  'places.json': placeSchema,
  'agencies.json': agencySchema,
  'filings.json': filingSchema,
  'programs.json': programSchema,
  'sources.json': sourceSchema,
} as const

const signalFile = <K extends string>(kind: K) => `signals/${kind}.json` as const

/** A record that fits its schema, with the file that it stands in. */
export type Filed<T> = { file: string; record: T }

type ObjectSchema = z.ZodType<unknown> & { shape: Record<string, unknown> }
type DatasetParse = { folder: string; problems: DatasetProblem[]; ids: Map<string, string[]> }

/**
 * Every record of the folder that fits its schema. What does not fit is in `problems`; `ids` holds, by file, the id
 * of every record, so that a reference to a record that does not fit is not reported as a second problem.
 */
export function readDatasetFiles(folder: string) {
  const reading: DatasetParse = { folder, problems: [], ids: new Map() }
  reading.problems.push(...strayFiles(folder))
  const read = <S extends ObjectSchema>(file: string, schema: S) => readRecords(reading, file, schema)
  return {
    problems: reading.problems,
    ids: reading.ids,
    operators: read('operators.json', fileSchemas['operators.json']),
    places: read('places.json', fileSchemas['places.json']),
    agencies: read('agencies.json', fileSchemas['agencies.json']),
    filings: read('filings.json', fileSchemas['filings.json']),
    programs: read('programs.json', fileSchemas['programs.json']),
    sources: read('sources.json', fileSchemas['sources.json']),
    signals: signalKinds.flatMap((kind) => read(signalFile(kind), signalSchemas[kind])),
  }
}

/** What a dataset folder consists of, in the order in which it is loaded. */
export const datasetFiles: readonly string[] = [...Object.keys(fileSchemas), ...signalKinds.map(signalFile)]

function strayFiles(folder: string): DatasetProblem[] {
  return ['.', 'signals']
    .flatMap((part) => jsonFilesIn(path.join(folder, part)).map((name) => path.posix.join(part, name)))
    .filter((file) => !datasetFiles.includes(file))
    .map((file) =>
      wholeFile(file, 'a file that no kind of record lives in', `one of ${datasetFiles.join(', ')}`),
    )
}

function jsonFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch (error) {
    // Each file that is missing with the folder is reported by itself.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const wholeFile = (file: string, got: string, expected: string): DatasetProblem => ({
  file,
  record: null,
  field: null,
  got,
  expected,
})

function readRecords<S extends ObjectSchema>(
  reading: DatasetParse,
  file: string,
  schema: S,
): Filed<z.output<S>>[] {
  const records: Filed<z.output<S>>[] = []
  const ids: string[] = []
  reading.ids.set(file, ids)
  for (const [index, raw] of readArray(reading, file).entries()) {
    const id = recordId(raw, index)
    ids.push(id)
    const unknown = unknownKeys(raw, schema)
    const parsed = schema.safeParse(raw)
    for (const field of unknown) {
      reading.problems.push({
        file,
        record: id,
        field,
        got: 'a field of this name',
        expected: 'no such field',
      })
    }
    if (parsed.success) records.push({ file, record: parsed.data })
    else reading.problems.push(...parsed.error.issues.map((issue) => issueProblem(file, id, raw, issue)))
  }
  return records
}

function readArray({ folder, problems }: DatasetParse, file: string): unknown[] {
  try {
    const content: unknown = JSON.parse(readTextFile(path.join(folder, file)))
    if (Array.isArray(content)) return content
    problems.push(wholeFile(file, show(content), 'a JSON array of records'))
  } catch (error) {
    const isBadText = error instanceof SyntaxError || error instanceof NotText
    if (!isBadText && !(error instanceof Error && 'code' in error)) throw error
    const got = isBadText ? error.message : 'no file that can be read'
    problems.push(wholeFile(file, got, 'a JSON array of records, [] when there are none'))
  }
  return []
}

/** The id by which a reader finds the record in its file; its position, from 1, when it has none. */
function recordId(raw: unknown, index: number): string {
  if (typeof raw === 'object' && raw !== null) {
    if ('id' in raw && typeof raw.id === 'string') return raw.id
    if ('slug' in raw && typeof raw.slug === 'string') return raw.slug
  }
  return `number ${index + 1}`
}

function unknownKeys(raw: unknown, schema: ObjectSchema): string[] {
  if (typeof raw !== 'object' || raw === null) return []
  const own = Object.keys(raw).filter((key) => !(key in schema.shape))
  const citations = 'citations' in raw && Array.isArray(raw.citations) ? raw.citations : []
  const nested = citations.flatMap((citation: unknown, index) =>
    typeof citation === 'object' && citation !== null
      ? Object.keys(citation)
          .filter((key) => !(key in citationSchema.shape))
          .map((key) => `citations.${index}.${key}`)
      : [],
  )
  return [...own, ...nested]
}
