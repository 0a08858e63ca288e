import 'server-only'
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { SearchHit, SearchRecord, SearchType } from '@/domain/search/record'
import { queryTerms, toTerms } from '@/domain/search/words'
import { foldText } from '@/domain/shared/fold-text'

/**
 * How records are ranked, in one place. Every weight is relative: 1 is a word found once in the running text of a
 * signal. The tests beside this file hold the queries that decided them.
 */

/** A word in the name of a thing is what the thing is; one among its other names nearly so; running text, in passing. */
const fieldBoosts = { title: 4, otherNames: 4, keywords: 2.5, context: 1.5, text: 1 }

/**
 * A page that gathers a subject answers more than one statement about it, and a statement more than the document it
 * rests on. A career impact is weighed like a signal: its long prose mentions every subject, and its name decides.
 * So do a skill and a page of prose.
 */
const typeBoosts: Record<SearchType, number> = {
  place: 2.2,
  operator: 2.2,
  program: 1.8,
  impact: 1.4,
  path: 1.3,
  skill: 1.2,
  filing: 1.4,
  page: 0.9,
  signal: 1,
  source: 0.6,
}

/** Another account of an event stands behind the main one. */
const alternateBoost = 0.7

/**
 * A word typed in part is a weaker sign than a whole one. A corrected word is nearly as good: a word is corrected only
 * when no record has it, so that no whole word stands against it.
 */
const matchWeights = { prefix: 0.6, fuzzy: 0.9 }

/** The whole name typed out leaves no doubt; a name that begins like the query leaves little. */
const nameBoosts = { whole: 3, beginning: 1.5 }

type Vocabulary = { has(term: string): boolean; hasPrefix(prefix: string): boolean }

export type SearchIndex = {
  mini: MiniSearch<SearchRecord>
  records: ReadonlyMap<string, SearchRecord>
  vocabulary: Vocabulary
}

/** How the query was read: every word found, every word found after correcting more of it, or only some words. */
export type SearchMatch = 'all-words' | 'corrected' | 'some-words'
export type Ranking = { reading: SearchMatch; hits: SearchHit[] }

/** Builds the index of these records. About 0.2 s for 2,000 records: keep it. */
export function buildIndex(records: readonly SearchRecord[]): SearchIndex {
  const seen = new Set<string>()
  const mini = new MiniSearch<SearchRecord>({
    idField: 'key',
    fields: Object.keys(fieldBoosts),
    stringifyField: (value) => (Array.isArray(value) ? value.join(', ') : String(value)),
    tokenize: toTerms,
    processTerm: (term) => {
      seen.add(term)
      return term
    },
  })
  mini.addAll(records)
  return {
    mini,
    records: new Map(records.map((record) => [record.key, record])),
    vocabulary: vocabularyOf([...seen].sort()),
  }
}

/**
 * What answers a query, best first. Every word must be found; where nothing has them all, words are corrected
 * further, and then any of the words is enough. An empty query, or one without letters and digits, finds nothing.
 */
export function rank(index: SearchIndex, query: string): Ranking {
  const { has, hasPrefix } = index.vocabulary
  const known = (term: string) => has(term) || hasPrefix(term)
  const terms = queryTerms(query).map((term) => (known(term) ? term : (exchanged(term).find(has) ?? term)))
  if (terms.length === 0) return { reading: 'all-words', hits: [] }
  const attempts: [SearchMatch, SearchOptions][] = [
    ['all-words', { combineWith: 'AND', fuzzy: (term) => edits(term, 0) }],
    ['corrected', { combineWith: 'AND', fuzzy: (term) => edits(term, 1) }],
    ['some-words', { combineWith: 'OR', fuzzy: (term) => edits(term, 0) }],
  ]
  for (const [reading, options] of attempts) {
    const { fuzzy } = options
    const found = index.mini.search(terms.join(' '), {
      ...options,
      // A word that is on record, or begins one, is taken at its word: only others are corrected.
      fuzzy: (term, position, all) =>
        !known(term) && typeof fuzzy === 'function' && fuzzy(term, position, all),
      prefix: (term, position, all) => isBeginning(term, position === all.length - 1),
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      boost: fieldBoosts,
      weights: matchWeights,
      boostDocument: (key) => boostOf(index.records.get(String(key))),
    })
    if (found.length > 0) return { reading, hits: order(index, found, query) }
  }
  return { reading: 'all-words', hits: [] }
}

/** The last word may still be typed; an earlier one only stands for a longer one when it is long enough to mean it. */
function isBeginning(term: string, isLast: boolean): boolean {
  return isLast ? term.length > 1 : term.length > 3
}

/**
 * How many letters may differ: none in a short word or in anything with a digit, where one letter makes another
 * name or number; one in a word of ordinary length; two in a long one.
 */
function edits(term: string, more: number): number | false {
  if (term.length < 4 || /\d/.test(term)) return false
  return (term.length < 8 ? 1 : 2) + (term.length > 4 ? more : 0)
}

/** Every word that comes of exchanging two neighboring letters: one slip of the hand, though two edits. */
function exchanged(term: string): string[] {
  return Array.from(
    { length: Math.max(0, term.length - 1) },
    (_, at) => `${term.slice(0, at)}${term[at + 1]}${term[at]}${term.slice(at + 2)}`,
  )
}

function boostOf(record: SearchRecord | undefined): number {
  if (!record) return 0
  return typeBoosts[record.type] * (record.isAlternate ? alternateBoost : 1)
}

/** By score; of two equals the later one first, then by key, so that the order never depends on chance. */
function order({ records }: SearchIndex, found: readonly SearchResult[], query: string): SearchHit[] {
  const typed = foldText(query.trim())
  return found
    .flatMap(({ id, score, terms }) => {
      const record = records.get(String(id))
      return record
        ? [{ record, score: score * nameBoost([record.title, ...record.otherNames], typed), terms }]
        : []
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        (b.record.date ?? '').localeCompare(a.record.date ?? '') ||
        (a.record.key < b.record.key ? -1 : 1),
    )
    .map(({ record: { type, id, kind, title, context, date, datePrecision }, terms }) => ({
      type,
      id,
      kind,
      title,
      context,
      date,
      datePrecision,
      terms,
    }))
}

function nameBoost(names: readonly string[], typed: string): number {
  const folded = names.map(foldText)
  if (folded.includes(typed)) return nameBoosts.whole
  return folded.some((name) => name.startsWith(typed)) ? nameBoosts.beginning : 1
}

/** Sorted terms, looked up by halving. */
function vocabularyOf(sorted: readonly string[]): Vocabulary {
  const firstFrom = (term: string) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? '') < term) low = middle + 1
      else high = middle
    }
    return sorted[low] ?? ''
  }
  return {
    has: (term) => firstFrom(term) === term,
    hasPrefix: (prefix) => firstFrom(prefix).startsWith(prefix),
  }
}
