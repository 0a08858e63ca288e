import 'server-only'
import { groupBy } from '@/domain/shared/group'
import {
  briefOf,
  type ReferenceProblem,
  type ReferenceWorld,
  referenceProblems,
} from '@/domain/signal/references'
import { confidenceProblem } from '@/domain/source/confidence'
import { sourceReferenceProblems } from '@/domain/source/references'
import { type DatasetProblem, show } from './dataset-problem'
import type { Dataset } from './load-validate'

/**
 * The rules between records over a dataset: the domain's own, which the form keeps too. Here the files are the world.
 * @param unread ids of the records that do not fit their schema: what points at one of them is not a second problem
 */
export function crossRecordProblems(dataset: Dataset, unread: ReadonlySet<string>): DatasetProblem[] {
  const world = worldOf(dataset)
  const derivedFrom = new Map(dataset.sources.map(({ record }) => [record.id, record.derivedFrom]))
  const report = (file: string, record: string) => (problem: ReferenceProblem) => ({
    file,
    record,
    field: problem.field,
    got: show(problem.value),
    expected: `another value: it ${problem.message}`,
  })
  const isOfItsOwn = ({ code, value }: ReferenceProblem) => code !== 'unrecorded' || !unread.has(value)
  return [
    ...dataset.sources.flatMap(({ file, record }) =>
      sourceReferenceProblems(record, (id) => derivedFrom.get(id))
        .filter(isOfItsOwn)
        .map(report(file, record.id)),
    ),
    ...dataset.signals.flatMap(({ file, record }) =>
      referenceProblems(record, world).filter(isOfItsOwn).map(report(file, record.id)),
    ),
  ]
}

/** The confirmed signals of a dataset that cite no regulator, court or company: loaded, and reported as warnings. */
export function confidenceWarnings({ signals, sources }: Dataset): DatasetProblem[] {
  const byId = new Map(sources.map(({ record }) => [record.id, record]))
  return signals.flatMap(({ file, record }) => {
    const problem = confidenceProblem(record, byId)
    if (problem === null) return []
    const { field, message } = problem
    return {
      file,
      record: record.id,
      field,
      got: show(record.confidence),
      expected: `another value: it ${message}`,
    }
  })
}

function worldOf({ operators, places, filings, programs, sources, signals }: Dataset): ReferenceWorld {
  const operatorSlugs = new Set(operators.map(({ record }) => record.slug))
  const placeSlugs = new Set(places.map(({ record }) => record.slug))
  const sourceIds = new Set(sources.map(({ record }) => record.id))
  const filingBySlug = new Map(filings.map(({ record }) => [record.slug, record]))
  const programBySlug = new Map(programs.map(({ record }) => [record.slug, record]))
  const briefs = signals.map(({ record }) => briefOf(record))
  const briefById = new Map(briefs.map((brief) => [brief.id, brief]))
  const accounts = groupBy(briefs, ({ alternateOf }) => alternateOf ?? '')
  const restatements = groupBy(briefs, ({ restates }) => restates ?? '')
  return {
    hasOperator: (slug) => operatorSlugs.has(slug),
    hasPlace: (slug) => placeSlugs.has(slug),
    hasSource: (id) => sourceIds.has(id),
    filing: (slug) => filingBySlug.get(slug) ?? null,
    program: (slug) => programBySlug.get(slug) ?? null,
    signal: (id) => briefById.get(id) ?? null,
    accountsOf: (id) => accounts.get(id) ?? [],
    restatementsOf: (id) => restatements.get(id) ?? [],
  }
}
