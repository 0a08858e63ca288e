import 'server-only'
import { topologyProblem } from '@/domain/area/topology'
import type { Place } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/shared/reference'
import { type Failure, fail, ok, type Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { datasetFiles, type Filed, readDatasetFiles } from './dataset-files'
import { type DatasetProblem, show } from './dataset-problem'

/** A dataset in which every record fits its schema and every reference resolves, each list ready to be written
 *  in its order: a place after the place that contains it, an alternate account after its main record. */
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
  const idsIn = (...files: string[]) => new Set(files.flatMap((file) => ids.get(file) ?? []))
  const check = new ReferenceCheck(problems)
  check.unique(records.operators, ({ slug }) => slug)
  check.unique(records.places, ({ slug }) => slug)
  check.unique(records.agencies, ({ slug }) => slug)
  check.unique(records.filings, ({ slug }) => slug)
  check.unique(records.programs, ({ slug }) => slug)
  check.unique(records.sources, ({ id }) => id)
  check.unique(records.signals, ({ id }) => id)

  const operators = idsIn('operators.json')
  const places = idsIn('places.json')
  const agencies = idsIn('agencies.json')
  const filings = idsIn('filings.json')
  const programs = idsIn('programs.json')
  const sources = idsIn('sources.json')
  const signals = idsIn(...datasetFiles.filter((file) => file.startsWith('signals/')))
  for (const { file, record } of records.places) {
    check.known(places, file, record.slug, 'parent', record.parent, 'a place')
  }
  for (const { file, record } of records.agencies) {
    check.known(places, file, record.slug, 'place', record.place, 'a place')
  }
  for (const { file, record } of records.filings) {
    check.known(operators, file, record.slug, 'operator', record.operator, 'an operator')
    check.known(agencies, file, record.slug, 'agency', record.agency, 'an agency')
    check.known(places, file, record.slug, 'place', record.place, 'a place')
  }
  for (const { file, record } of records.programs) {
    check.known(operators, file, record.slug, 'operator', record.operator, 'an operator')
  }
  for (const { file, record } of records.signals) {
    check.known(operators, file, record.id, 'operator', record.operator, 'an operator')
    check.known(places, file, record.id, 'place', record.place, 'a place')
    check.known(signals, file, record.id, 'alternateOf', record.alternateOf, 'a signal')
    if (record.kind === 'filing') check.known(filings, file, record.id, 'filing', record.filing, 'a filing')
    if (record.kind === 'production') {
      check.known(programs, file, record.id, 'program', record.program, 'a vehicle programme')
    }
    for (const source of record.sources) check.known(sources, file, record.id, 'sources', source, 'a source')
    checkSources(problems, file, record)
    checkBoundary(problems, file, record)
  }

  const orderedPlaces = parentsFirst(
    records.places,
    (place) => place.slug,
    (place) => place.parent,
  )
  const orderedSignals = parentsFirst(
    records.signals,
    (signal) => signal.id,
    (signal) => signal.alternateOf,
  )
  for (const { file, record } of orderedPlaces.circular) {
    problems.push(circle(file, record.slug, 'parent', record.parent))
  }
  for (const { file, record } of orderedSignals.circular) {
    problems.push(circle(file, record.id, 'alternateOf', record.alternateOf))
  }
  if (problems.length > 0) {
    return datasetFailure(
      problems,
      `The dataset has ${problems.length} problems; nothing was written`,
      'invalid',
    )
  }
  return ok({ ...records, places: orderedPlaces.ordered, signals: orderedSignals.ordered })
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

function checkSources(problems: DatasetProblem[], file: string, { id, sources, citations }: Signal): void {
  if (sources.length === 0) {
    problems.push({ file, record: id, field: 'sources', got: '[]', expected: 'at least one source' })
  }
  for (const citation of citations.filter(({ source }) => !sources.includes(source))) {
    problems.push({
      file,
      record: id,
      field: 'citations',
      got: show(citation.source),
      expected: "one of the signal's own sources",
    })
  }
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
  parentOf: (record: T) => string | null,
): { ordered: Filed<T>[]; circular: Filed<T>[] } {
  const ids = new Set(records.map(({ record }) => idOf(record)))
  const ordered: Filed<T>[] = []
  const placed = new Set<string>()
  let waiting = [...records]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ record }) => {
      const parent = parentOf(record)
      return parent === null || placed.has(parent) || !ids.has(parent)
    })
    if (ready.length === 0) break
    for (const filed of ready) placed.add(idOf(filed.record))
    ordered.push(...ready)
    waiting = waiting.filter(({ record }) => !placed.has(idOf(record)))
  }
  return { ordered, circular: waiting }
}
