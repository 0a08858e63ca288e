import type { DatePrecision, IsoDate } from '../signal/date'

/** What can be found, in the order in which groups stand when nothing else decides. */
export const searchTypes = [
  'place',
  'operator',
  'impact',
  'path',
  'skill',
  'program',
  'filing',
  'page',
  'signal',
  'source',
] as const
export type SearchType = (typeof searchTypes)[number]

export const searchTypeLabels: Record<SearchType, string> = {
  place: 'Places',
  operator: 'Operators',
  impact: 'Roles',
  path: 'Career paths',
  skill: 'Skills',
  program: 'Programs',
  filing: 'Filings',
  page: 'Pages',
  signal: 'Signals',
  source: 'Sources',
}

/** One thing that can be found, with the words it can be found by. */
export type SearchRecord = {
  /** `type:id`, unique. */
  key: string
  type: SearchType
  /** Slug or id, as it stands in the address of its page. */
  id: string
  /** The kind within the type, such as `city` or `fleet-estimate`; empty where a type has none. */
  kind: string
  title: string
  /** One line that tells it from its namesakes; shown under the title. */
  context: string
  /** Whole names by which it is known as well: abbreviations, other spellings. As good as the title, and not shown. */
  otherNames: readonly string[]
  /** Words that a reader may type: codes, references, names of what it belongs to. Not shown. */
  keywords: string
  /** Everything else that is written about it. Not shown. */
  text: string
  date: IsoDate | null
  datePrecision: DatePrecision | null
  /** Another account of an event on record. */
  isAlternate: boolean
}

/** A record that was found, with the words on it that answer to the query, as `toTerms` writes them. */
export type SearchHit = Pick<
  SearchRecord,
  'type' | 'id' | 'kind' | 'title' | 'context' | 'date' | 'datePrecision'
> & { terms: string[] }

/** How many were found of each type; a type of which there is none is 0. */
export type SearchCounts = Record<SearchType, number>
