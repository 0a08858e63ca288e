import { pathOrders } from '@/domain/careers/path-list'
import { skillOrders } from '@/domain/careers/skill-list'
import { cityOrders } from '@/domain/lists/cities'
import { filingOrders } from '@/domain/lists/filings'
import { impactOrders } from '@/domain/lists/impacts'
import { jurisdictionOrders } from '@/domain/lists/jurisdictions'
import { operatorOrders } from '@/domain/lists/operators'
import { placeOrders } from '@/domain/lists/places'
import { productionOrders } from '@/domain/lists/production'
import { promiseOrders } from '@/domain/lists/promises'
import { sourceOrders } from '@/domain/lists/sources'
import { signalOrders } from '@/domain/signal/order'
import { asOfField, listView, type StateOf } from './list-view'
import { pages } from './pages'

/** The view state of every list of the site. */

export const cityList = listView(
  pages.cities.path,
  {
    choices: {
      status: { label: 'Status', any: 'Any status', noun: 'status of a city' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator with a city' },
      country: { label: 'Country', any: 'Any country', noun: 'country with a city' },
      region: { label: 'State', any: 'Any state', noun: 'state with a city' },
    },
    fields: asOfField,
  },
  cityOrders,
  { sort: 'status', order: 'asc' },
)

export const operatorList = listView(
  pages.operators.path,
  {
    choices: {
      status: { label: 'With a city in status', any: 'Any status', noun: 'status of a city' },
      country: { label: 'Country', any: 'Any country', noun: 'country of an operator' },
    },
    fields: {},
  },
  operatorOrders,
  { sort: 'signals', order: 'desc', descendingFirst: operatorOrders.filter((key) => key !== 'name') },
)

export const filingList = listView(
  pages.filings.path,
  {
    choices: {
      state: { label: 'Status', any: 'Pending and decided', noun: 'status of a filing' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator with a filing' },
      agency: { label: 'Agency', any: 'Any agency', noun: 'agency with a filing' },
      place: { label: 'Place', any: 'Anywhere', noun: 'place' },
      type: { label: 'Type of filing', any: 'Any type', noun: 'type of filing' },
    },
    fields: asOfField,
  },
  filingOrders,
  { sort: 'since', order: 'desc', descendingFirst: ['since', 'waiting'] },
)

export const productionList = listView(
  pages.production.path,
  {
    choices: {
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator with a program' },
      program: { label: 'Program', any: 'Any program', noun: 'program' },
      milestone: { label: 'Milestone', any: 'Any milestone', noun: 'kind of milestone' },
    },
    fields: {},
  },
  productionOrders,
  { sort: 'program', order: 'asc', descendingFirst: ['date', 'count'] },
)

export const promiseList = listView(
  pages.promises.path,
  {
    choices: {
      status: { label: 'Status', any: 'Any status', noun: 'status of a promise' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator' },
      metric: { label: 'What was promised', any: 'Anything', noun: 'subject of a promise' },
      place: { label: 'Place', any: 'Anywhere', noun: 'place' },
    },
    fields: asOfField,
  },
  promiseOrders,
  { sort: 'due', order: 'desc', descendingFirst: ['announced', 'due'] },
)

/** Its filters are checked where they are applied: see domain/lists/signal-search. */
export const signalList = listView(
  pages.signals.path,
  {
    choices: {
      kind: { label: 'Kind', any: 'Any kind', noun: 'kind of signal' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator' },
      place: { label: 'Place', any: 'Anywhere', noun: 'place' },
      impact: { label: 'Role', any: 'Any role', noun: 'role' },
      confidence: { label: 'Confidence', any: 'Any confidence', noun: 'level of confidence' },
      original: { label: 'Repeats', any: 'All signals', noun: 'choice of originals' },
    },
    fields: {
      from: { label: 'From', type: 'date' },
      to: { label: 'To', type: 'date' },
      q: { label: 'Words in the text', type: 'search' },
    },
  },
  signalOrders,
  { sort: 'newest' },
)

/** Its filters are checked where they are applied, as those of the signals. */
export const matrixList = listView(
  pages.matrix.path,
  {
    choices: {
      kind: { label: 'Kind', any: 'Any kind', noun: 'kind of signal' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator' },
      place: { label: 'Place', any: 'Anywhere', noun: 'place' },
    },
    fields: {
      from: { label: 'From', type: 'date' },
      to: { label: 'To', type: 'date' },
    },
  },
  signalOrders,
  { sort: 'newest' },
)

export const impactList = listView(
  pages.impacts.path,
  {
    choices: { domain: { label: 'Domain', any: 'Any domain', noun: 'domain' } },
    fields: asOfField,
  },
  impactOrders,
  {
    sort: 'index',
    order: 'desc',
    descendingFirst: impactOrders.filter((key) => key !== 'impact' && key !== 'domain'),
  },
)

export const skillList = listView(
  pages.skills.path,
  {
    choices: {
      group: { label: 'Pillar', any: 'Any pillar', noun: 'pillar' },
      impact: { label: 'Career', any: 'Any career', noun: 'career' },
    },
    fields: { words: { label: 'Words', type: 'search' } },
  },
  skillOrders,
  { sort: 'pillar' },
)

export const pathList = listView(
  pages.paths.path,
  {
    choices: { impact: { label: 'Leads to', any: 'Any role', noun: 'role' } },
    fields: asOfField,
  },
  pathOrders,
  { sort: 'path', order: 'asc', descendingFirst: ['index'] },
)

export const placeList = listView(
  pages.places.path,
  {
    choices: {
      kind: { label: 'Level', any: 'Any level', noun: 'level' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator with a city' },
      state: { label: 'Cities', any: 'Any', noun: 'status of cities' },
    },
    fields: asOfField,
  },
  placeOrders,
  { sort: 'service', order: 'desc', descendingFirst: placeOrders.filter((key) => key !== 'name') },
)

/** One of the tabs of its page, so that its address says so. */
export const jurisdictionList = listView(
  `${pages.jurisdictions.path}?view=all`,
  {
    choices: {
      kind: { label: 'Level', any: 'Any level', noun: 'level' },
      operator: { label: 'Operator', any: 'Any operator', noun: 'operator with a filing' },
      state: { label: 'Filings', any: 'Any', noun: 'status of filings' },
    },
    fields: asOfField,
  },
  jurisdictionOrders,
  { sort: 'open', order: 'desc', descendingFirst: jurisdictionOrders.filter((key) => key !== 'name') },
)

export const sourceList = listView(
  pages.sources.path,
  {
    choices: { kind: { label: 'Kind', any: 'Any kind', noun: 'kind of source' } },
    fields: { q: { label: 'Publisher, title or note contains', type: 'search' } },
  },
  sourceOrders,
  { sort: 'publisher', order: 'asc', descendingFirst: ['date', 'cited'] },
)

/** The signals of a list asked of the read API, as far as it knows the filters: all but confidence and words. */
export function signalsApiHref(state: StateOf<typeof signalList>): string {
  return signalList
    .href({ ...state, confidence: '', q: '', sort: 'newest' })
    .replace(signalList.path, `/api/v1${signalList.path}`)
}
