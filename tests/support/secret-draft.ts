import type { Place } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import type { SignalOf } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'

/**
 * Drafts that bring one record of every kind along, each with a word that nothing else on record has. What readers ask
 * for is echoed in answers, so the two kinds of text have words of their own: one in names, titles, publishers and
 * addresses of sources, one in identifiers and headlines.
 */
export const secretName = 'Quorblex'
export const secretSlug = 'zyxform'

/** What a reader types of the name, which an answer may echo without telling anything. */
export const partOfName = 'quorbl'

const web = `https://${secretName.toLowerCase()}.example.org`

export const secretOperator: Operator = {
  slug: `${secretSlug}-motors`,
  name: `${secretName} Motors`,
  parent: `${secretName} Holdings`,
  country: 'US',
  website: web,
}

export const secretRegion: Place = {
  slug: `us-${secretSlug}`,
  kind: 'region',
  name: `${secretName} State`,
  parent: 'us',
  code: null,
  country: 'US',
  lat: null,
  lng: null,
}

export const secretCity: Place = {
  slug: `${secretSlug}-city`,
  kind: 'city',
  name: `${secretName} Springs`,
  parent: secretRegion.slug,
  code: null,
  country: 'US',
  lat: 43.6,
  lng: -116.2,
}

export const secretAgency: Agency = {
  slug: `${secretSlug}-dmv`,
  name: `${secretName} Department of Motor Vehicles`,
  place: secretRegion.slug,
}

export const secretFiling: Filing = {
  slug: `${secretSlug}-application`,
  title: `${secretName} driverless application`,
  operator: secretOperator.slug,
  agency: secretAgency.slug,
  place: secretCity.slug,
  permitType: 'driverless-deployment',
  reference: `${secretName} 26-1`,
  register: false,
}

export const secretProgram: Program = {
  slug: `${secretSlug}-pod`,
  name: `${secretName} Pod`,
  operator: secretOperator.slug,
  site: `${secretName} Works`,
}

const source = (own: Pick<Source, 'id' | 'title'> & Partial<Source>): Source => ({
  url: `${web}/${own.id}`,
  publisher: `The ${secretName} Leaker`,
  publishedOn: '2026-08-14',
  publishedPrecision: 'day',
  kind: 'regulator',
  note: `${secretName}: told in confidence`,
  derivedFrom: null,
  licence: null,
  attribution: null,
  ...own,
})

export const secretMemo = source({ id: `${secretSlug}-memo`, title: `${secretName} memo` })

/** A source that only another source names. */
export const secretCopy = source({
  id: `${secretSlug}-copy-of-memo`,
  title: `${secretName} memo, copied`,
  derivedFrom: secretMemo.id,
})

const common = {
  id: 'unsaved',
  operator: secretOperator.slug,
  place: secretCity.slug,
  date: '2026-08-14',
  datePrecision: 'day',
  detail: `Nobody knows of ${secretName} yet`,
  confidence: 'confirmed',
  alternateOf: null,
  restates: null,
} as const

/** A step of the new filing, by the new operator in the new city. */
export const secretStep: SignalOf<'filing'> = {
  ...common,
  citations: [],
  kind: 'filing',
  headline: `A ${secretSlug} application is made`,
  sources: [secretCopy.id],
  filing: secretFiling.slug,
  stage: 'filed',
  vehicles: 12,
  model: null,
  stageNote: null,
}

/** A milestone of the new program. */
export const secretMilestone: SignalOf<'production'> = {
  ...common,
  citations: [],
  kind: 'production',
  place: null,
  headline: `The ${secretSlug} vehicle is built`,
  sources: [secretMemo.id],
  program: secretProgram.slug,
  milestone: 'first-unit',
  units: 1,
  unitsPerYear: null,
}

/** Addresses of the records' own pages. */
export const secretPages: readonly string[] = [
  `/operators/${secretOperator.slug}`,
  `/cities/${secretCity.slug}`,
  `/places/${secretRegion.slug}`,
  `/jurisdictions/${secretRegion.slug}`,
  `/jurisdictions/${secretCity.slug}`,
  `/filings/${secretFiling.slug}`,
  `/production/${secretProgram.slug}`,
  `/data/sources/${secretMemo.id}`,
  `/data/sources/${secretCopy.id}`,
]

/** Which of the secret words a text tells, in lower case. */
export function told(text: string, words: readonly string[] = [secretName, secretSlug]): string[] {
  const lower = text.toLowerCase()
  return words.map((word) => word.toLowerCase()).filter((word) => lower.includes(word))
}
