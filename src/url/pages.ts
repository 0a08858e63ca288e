import type { SitePage } from '@/domain/careers/links'
import type { RecordFamily } from '@/domain/record/families'
import type { SignalKind } from '@/domain/signal/kinds'
import { keysOf } from '../domain/shared/record-of'

/** The five ways into the site, in the order of the header. */
export const entryIds = ['map', 'fleets', 'rules', 'careers', 'data'] as const
export type EntryId = (typeof entryIds)[number]

export type PageEntry = {
  /** Its address without view state. */
  path: string
  /** What it is called in navigation, in links, in search and above its table. */
  title: string
  /** What it is called beside the other pages of its entry, where a shorter word will do. */
  label?: string
  /** Its headline, also on its card, where that says more than the title. */
  heading?: string
  /** The entry of the header that it belongs to; null for the few pages that belong to the site as a whole. */
  entry: EntryId | null
  /** The footer of every page leads to it. */
  inFooter?: boolean
  /** What the query holds decides what it shows: filters, a day, a search. Such a page passes the proxy. */
  hasView?: boolean
  /** A past day of it has a route of its own. */
  isDated?: boolean
  /** How search shows it: where it belongs, and other words for it. Null: search finds its records, not the page. */
  search: { context: string; keywords: string } | null
  /** Whose changes date it in the sitemap: every signal, those of a kind, or none. Null: engines do not list it. */
  changesWith: 'signals' | SignalKind | 'nothing' | null
}

/**
 * Every page of readers that is no record, in the order of the navigation. What names, finds or lists a page reads it
 * here, or is compared with this by a test (tests/contract/site-pages.test.ts, tests/contract/proxy.test.ts).
 */
export const pages = {
  overview: {
    path: '/',
    title: 'Overview',
    entry: 'map',
    isDated: true,
    search: null,
    changesWith: 'signals',
  },
  map: {
    path: '/map',
    title: 'Map',
    heading: 'Where robotaxis are, and were',
    entry: 'map',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  cities: {
    path: '/cities',
    title: 'Cities',
    heading: 'Where robotaxis are',
    entry: 'map',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  places: {
    path: '/places',
    title: 'States and countries',
    label: 'States',
    entry: 'map',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  compare: {
    path: '/compare',
    title: 'Compare places',
    heading: 'Places side by side',
    label: 'Compare',
    entry: 'map',
    hasView: true,
    search: { context: 'Places or operators side by side', keywords: 'comparison, versus' },
    changesWith: 'signals',
  },
  fleets: {
    path: '/fleets',
    title: 'Fleets',
    label: 'Size and record',
    heading: 'How many there are, and what was promised',
    entry: 'fleets',
    hasView: true,
    search: {
      context: 'Registers, field counts, promises, waits and crashes',
      keywords: 'size, vehicles, cars, register, how many, safety',
    },
    changesWith: 'signals',
  },
  timeline: {
    path: '/timeline',
    title: 'Timeline',
    heading: 'Vehicles counted, and what happened when',
    entry: 'fleets',
    hasView: true,
    search: { context: 'Vehicles, areas and events over time', keywords: 'fleet, history, chart' },
    changesWith: 'signals',
  },
  operators: {
    path: '/operators',
    title: 'Operators',
    heading: 'Who runs robotaxis',
    entry: 'fleets',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  production: {
    path: '/production',
    title: 'Production',
    entry: 'fleets',
    hasView: true,
    search: null,
    changesWith: 'production',
  },
  promises: {
    path: '/promises',
    title: 'Promises',
    entry: 'fleets',
    hasView: true,
    search: { context: 'What was said, and what came of it', keywords: 'targets, predictions, goals' },
    changesWith: 'target',
  },
  jurisdictions: {
    path: '/jurisdictions',
    title: 'Jurisdictions',
    entry: 'rules',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  filings: {
    path: '/filings',
    title: 'Filings',
    entry: 'rules',
    hasView: true,
    search: null,
    changesWith: 'filing',
  },
  impacts: {
    path: '/impacts',
    title: 'Roles',
    heading: 'What deployments mean for 15 AI careers',
    label: 'Roles',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'ranking, demand index, movers, domains' },
    changesWith: 'signals',
  },
  impactPlaces: {
    path: '/impacts/places',
    title: 'Where careers are forming',
    label: 'Places',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'places, cities, regions, where to live, relocation' },
    changesWith: 'signals',
  },
  paths: {
    path: '/paths',
    title: 'Career paths',
    heading: 'Seven paths into the work',
    label: 'Paths',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'decision matrix' },
    changesWith: 'signals',
  },
  plan: {
    path: '/plan',
    title: 'Plan',
    heading: 'Make a plan',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'places, horizon, export, print, Markdown' },
    changesWith: 'signals',
  },
  skills: {
    path: '/skills',
    title: 'Skills',
    heading: 'Skills, and who asks for them',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'pillars, competencies, requirements' },
    changesWith: 'nothing',
  },
  learn: {
    path: '/learn',
    title: 'What to learn',
    heading: 'How robotaxi engineering works — and what to learn',
    entry: 'careers',
    search: { context: 'Careers', keywords: 'learning, study, curriculum, lifecycle' },
    changesWith: 'nothing',
  },
  readiness: {
    path: '/readiness',
    title: 'Readiness',
    heading: 'Are you ready, and can you show it?',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'checklist, preparation, portfolio, interview' },
    changesWith: 'nothing',
  },
  inflections: {
    path: '/inflections',
    title: 'Inflection points',
    label: 'What comes next',
    entry: 'careers',
    hasView: true,
    search: { context: 'Careers', keywords: 'hiring triggers, milestones, thresholds, next' },
    changesWith: 'signals',
  },
  data: {
    path: '/data',
    title: 'Data and license',
    heading: 'Take the data with you',
    label: 'Downloads',
    entry: 'data',
    search: { context: 'Downloads', keywords: 'csv, json, geojson, api, licence' },
    changesWith: 'signals',
  },
  signals: {
    path: '/signals',
    title: 'Signals',
    entry: 'data',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  sources: {
    path: '/data/sources',
    title: 'Sources',
    entry: 'data',
    hasView: true,
    search: null,
    changesWith: 'signals',
  },
  matrix: {
    path: '/impacts/matrix',
    title: 'Signals × roles',
    label: 'Matrix',
    entry: 'data',
    hasView: true,
    search: { context: 'Careers', keywords: 'mapping, matrix' },
    changesWith: 'signals',
  },
  robustness: {
    path: '/impacts/robustness',
    title: 'Does the conclusion hold?',
    label: 'Robustness',
    entry: 'data',
    hasView: true,
    search: {
      context: 'Careers',
      keywords: 'robustness, sensitivity, variants, weights, half-lives, ranking',
    },
    changesWith: 'signals',
  },
  methodology: {
    path: '/methodology',
    title: 'Methodology',
    heading: 'How the figures are made',
    label: 'Methods',
    entry: 'data',
    inFooter: true,
    search: { context: 'How the figures are made', keywords: 'weights, half-lives, rules, definitions' },
    changesWith: 'nothing',
  },
  faq: {
    path: '/faq',
    title: 'Questions',
    label: 'FAQ',
    entry: 'data',
    search: { context: 'Careers', keywords: 'faq, help, answers' },
    changesWith: 'signals',
  },
  about: {
    path: '/about',
    title: 'About',
    heading: 'What this site is',
    entry: null,
    inFooter: true,
    search: {
      context: 'What this site is',
      keywords: 'independence, corrections, errors, licence, credits',
    },
    changesWith: 'nothing',
  },
  search: {
    path: '/search',
    title: 'Search',
    heading: 'Find a page',
    entry: null,
    hasView: true,
    search: null,
    // The same pages over again.
    changesWith: null,
  },
} as const satisfies Readonly<Record<string, PageEntry>> & Readonly<Record<SitePage, PageEntry>>

export type PageId = keyof typeof pages

/** Every page, in the order of the navigation. */
export const pageIds: readonly PageId[] = keysOf(pages)

/** The registered facts of a page. */
export const sitePage = (id: PageId): PageEntry => pages[id]

/** The headline of a page, in place of which its title may stand. */
export const headingOf = (id: PageId): string => sitePage(id).heading ?? pages[id].title

/** The way from the section down to a page, by the addresses. */
export function trailOf(id: PageId): { name: string; path: string }[] {
  const { path } = pages[id]
  return pageIds
    .map(sitePage)
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .map((page) => ({ name: page.title, path: page.path }))
    .toSorted((a, b) => a.path.length - b.path.length)
}

/** The page that lists a family of records, to which each of them belongs. */
export function pageOfFamily(family: RecordFamily): PageId {
  const { list } = recordFamilies[family]
  const page = pageIds.find((id) => pages[id].path === list)
  if (page === undefined) throw new Error(`No page lists the family ${family}`)
  return page
}

export type FamilyEntry = {
  /** What one record is called. */
  noun: string
  /** The page that lists them all; the address of a record is below it. */
  list: string
  /** What the link to that list is called. */
  listLabel: string
  /** A record can be read as of a past day, on a route of its own. */
  isDated: boolean
}

/** The kinds of record that have a page each. */
export const recordFamilies: Readonly<Record<RecordFamily, FamilyEntry>> = {
  city: { noun: 'city', list: pages.cities.path, listLabel: 'All cities', isDated: true },
  place: {
    noun: 'state or country',
    list: pages.places.path,
    listLabel: 'All states and countries',
    isDated: true,
  },
  operator: { noun: 'operator', list: pages.operators.path, listLabel: 'All operators', isDated: true },
  signal: { noun: 'signal', list: pages.signals.path, listLabel: 'All signals', isDated: false },
  impact: {
    noun: 'role',
    list: pages.impacts.path,
    listLabel: 'The 15 roles',
    isDated: true,
  },
  path: { noun: 'career path', list: pages.paths.path, listLabel: 'The seven paths', isDated: true },
  filing: { noun: 'filing', list: pages.filings.path, listLabel: 'All filings', isDated: true },
  jurisdiction: {
    noun: 'jurisdiction',
    list: pages.jurisdictions.path,
    listLabel: 'All jurisdictions',
    isDated: true,
  },
  programme: { noun: 'program', list: pages.production.path, listLabel: 'All programs', isDated: true },
  source: { noun: 'source', list: pages.sources.path, listLabel: 'All sources', isDated: false },
}
