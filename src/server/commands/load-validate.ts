import 'server-only'
import { topologyProblem } from '@/domain/area/topology'
import type { Place } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import { type Failure, fail, ok, type Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import { canonicalAddress } from '@/domain/source/address'
import type { Source } from '@/domain/source/schema'
import { type Filed, readDatasetFiles } from './dataset-files'
import { type DatasetProblem, show } from './dataset-problem'
import { crossRecordProblems } from './load-references'

/** A dataset in which every record fits its schema and every reference resolves, each list ready to be written
 *  in its order: a place after the place that contains it, a source after the one that it repeats, and a signal after
 *  the one of which it is another account or a restatement. */
export type Dataset = {
  operators: Filed<Operator>[]
  places: Filed<Place>[]
  agencies: Filed<Agency>[]
  filings: Filed<Filing>[]
  programs: Filed<Program>[]
  sources: Filed<Source>[]
  signals: Filed<Signal>[]
}

export type DatasetFailure = Failure & { problems: DatasetProblem[] }

/** An expected failure of a load, with every problem found. */
export function datasetFailure(problems: DatasetProblem[], message: string, code: 'invalid' | 'conflict') {
  const { failure } = fail(code, message)
  return { ok: false, failure: { ...failure, problems } } as const
}

/** Reads and checks a dataset folder. Fails as `invalid` with every problem found; reads nothing but the files. */
export function readDataset(folder: string): Result<Dataset, DatasetFailure> {
  const { problems, ids, ...records } = readDatasetFiles(folder)
  const idsIn = (file: string) => new Set(ids.get(file) ?? [])
  const check = new ReferenceCheck(problems)
  check.unique(records.operators, ({ slug }) => slug)
  check.unique(records.places, ({ slug }) => slug)
  check.unique(records.agencies, ({ slug }) => slug)
  check.unique(records.filings, ({ slug }) => slug)
  check.unique(records.programs, ({ slug }) => slug)
  check.unique(records.sources, ({ id }) => id)
  check.unique(records.signals, ({ id }) => id)

  check.addresses(records.sources)
  checkReferenceRecords(check, records, idsIn)
  problems.push(...crossRecordProblems(records, unreadIds(records, ids)))
  for (const { file, record } of records.signals) {
    checkSources(problems, file, record)
    checkBoundary(problems, file, record)
  }

  const orderedPlaces = parentsFirst(
    records.places,
    (place) => place.slug,
    (place) => [place.parent],
  )
  // A circle of sources or of signals is already a fault of what they point at.
  const orderedSources = parentsFirst(
    records.sources,
    (source) => source.id,
    (source) => [source.derivedFrom],
  )
  const orderedSignals = parentsFirst(
    records.signals,
    (signal) => signal.id,
    (signal) => [signal.alternateOf, signal.restates],
  )
  for (const { file, record } of orderedPlaces.circular) {
    problems.push(circle(file, record.slug, 'parent', record.parent))
  }
  if (problems.length > 0) {
    return datasetFailure(
      problems,
      `The dataset has ${problems.length} problems; nothing was written`,
      'invalid',
    )
  }
  return ok({
    ...records,
    places: orderedPlaces.ordered,
    sources: orderedSources.ordered,
    signals: orderedSignals.ordered,
  })
}

class ReferenceCheck {
  constructor(readonly problems: DatasetProblem[]) {}

  unique<T>(records: readonly Filed<T>[], idOf: (record: T) => string): void {
    const ids = new Set<string>()
    for (const { file, record } of records) {
      const id = idOf(record)
      if (ids.has(id)) {
        this.problems.push({
          file,
          record: id,
          field: null,
          got: 'this id a second time',
          expected: 'an id of its own',
        })
      }
      ids.add(id)
    }
  }

  /** One page is one source, however its address is spelled. */
  addresses(sources: readonly Filed<Source>[]): void {
    const known = new Map<string, string>()
    for (const { file, record } of sources) {
      if (record.url === null) continue
      const address = canonicalAddress(record.url)
      const other = known.get(address)
      if (other !== undefined) {
        const got = `${show(record.url)}, the page of ${other}`
        this.problems.push({ file, record: record.id, field: 'url', got, expected: 'an address of its own' })
      }
      known.set(address, record.id)
    }
  }

  known(
    ids: ReadonlySet<string>,
    file: string,
    record: string,
    field: string,
    value: string | null,
    what: string,
  ): void {
    if (value === null || ids.has(value)) return
    this.problems.push({
      file,
      record,
      field,
      got: show(value),
      expected: `the id of ${what} of this dataset`,
    })
  }
}

/** The ids of the records that do not fit their schema. */
function unreadIds(records: Dataset, ids: ReadonlyMap<string, readonly string[]>): Set<string> {
  const read = new Set(
    Object.values(records)
      .flat()
      .map(({ file, record }) => `${file} ${'id' in record ? record.id : record.slug}`),
  )
  return new Set([...ids].flatMap(([file, all]) => all.filter((id) => !read.has(`${file} ${id}`))))
}

/** What reference records point at. */
function checkReferenceRecords(
  check: ReferenceCheck,
  { places, agencies, filings, programs }: Omit<Dataset, 'sources' | 'signals'>,
  idsIn: (file: string) => ReadonlySet<string>,
): void {
  const knownOperators = idsIn('operators.json')
  const knownPlaces = idsIn('places.json')
  const knownAgencies = idsIn('agencies.json')
  for (const { file, record } of places) {
    check.known(knownPlaces, file, record.slug, 'parent', record.parent, 'a place')
  }
  for (const { file, record } of agencies) {
    check.known(knownPlaces, file, record.slug, 'place', record.place, 'a place')
  }
  for (const { file, record } of filings) {
    check.known(knownOperators, file, record.slug, 'operator', record.operator, 'an operator')
    check.known(knownAgencies, file, record.slug, 'agency', record.agency, 'an agency')
    check.known(knownPlaces, file, record.slug, 'place', record.place, 'a place')
  }
  for (const { file, record } of programs) {
    check.known(knownOperators, file, record.slug, 'operator', record.operator, 'an operator')
  }
}

function checkSources(problems: DatasetProblem[], file: string, { id, sources }: Signal): void {
  if (sources.length > 0) return
  problems.push({ file, record: id, field: 'sources', got: '[]', expected: 'at least one source' })
}

function checkBoundary(problems: DatasetProblem[], file: string, record: Signal): void {
  if (record.kind !== 'service-area' || record.boundary === null) return
  const problem = topologyProblem(record.boundary.geometry)
  if (problem === null) return
  problems.push({
    file,
    record: record.id,
    field: 'boundary.geometry',
    got: `a line that ${problem}`,
    expected: 'rings that enclose one definite area',
  })
}

const circle = (file: string, record: string, field: string, value: string | null): DatasetProblem => ({
  file,
  record,
  field,
  got: show(value),
  expected: 'a record that does not lead back to this one',
})

/** Records so that each stands after the one it points at; those that point at each other in a circle apart. */
function parentsFirst<T>(
  records: readonly Filed<T>[],
  idOf: (record: T) => string,
  parentsOf: (record: T) => readonly (string | null)[],
): { ordered: Filed<T>[]; circular: Filed<T>[] } {
  const ids = new Set(records.map(({ record }) => idOf(record)))
  const ordered: Filed<T>[] = []
  const placed = new Set<string>()
  let waiting = [...records]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ record }) =>
      parentsOf(record).every((parent) => parent === null || placed.has(parent) || !ids.has(parent)),
    )
    if (ready.length === 0) break
    for (const filed of ready) placed.add(idOf(filed.record))
    ordered.push(...ready)
    waiting = waiting.filter(({ record }) => !placed.has(idOf(record)))
  }
  return { ordered, circular: waiting }
}
