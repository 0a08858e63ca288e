import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { signalKinds } from '@/domain/signal/kinds'
import { signalSchemas } from '@/domain/signal/schema'
import { sourceSchema } from '@/domain/source/schema'

const folder = path.join(import.meta.dirname, '../../prisma/data')

function read<T extends z.ZodType>(file: string, schema: T): z.output<T>[] {
  return z.array(schema).parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
}

/** The shipped dataset, every record parsed by its schema. Throws, naming the fault, on a bad file. */
export function loadDataset() {
  return {
    operators: read('operators.json', operatorSchema),
    places: read('places.json', placeSchema),
    agencies: read('agencies.json', agencySchema),
    filings: read('filings.json', filingSchema),
    programs: read('programs.json', programSchema),
    sources: read('sources.json', sourceSchema),
    signals: signalKinds.flatMap((kind) => read(`signals/${kind}.json`, signalSchemas[kind])),
  }
}
export type Dataset = ReturnType<typeof loadDataset>

/** Every outcome recorded on one day, for readings of the list of promises. */
export function allRecordedOn({ signals }: Pick<Dataset, 'signals'>, day: IsoDate): Map<string, IsoDate> {
  return new Map(signals.map(({ id }) => [id, day]))
}
