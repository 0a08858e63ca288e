import { nameIndex, nameOf } from '@/domain/shared/names'
import 'server-only'
import { placeKindLabels } from '@/domain/place/labels'
import { type Place, placeAncestors } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import type { ReferenceCandidate } from '@/domain/search/resolve-reference'
import { type DatePrecision, formatInterval } from '@/domain/signal/date'
import { permitTypeLabels, sourceKindLabels } from '@/domain/signal/labels'
import type { Source } from '@/domain/source/schema'

/** Records as an editor names them in a form, with what tells them from their namesakes. */

/** A record that a form offers. */
export type PickCandidate = ReferenceCandidate & {
  /** Kind, what it lies in, publisher, day: what stands beneath its name. */
  detail: string
  /** Other words that it is found by, and no name of it. */
  words: string
  hidden: boolean
  /** Of a place, the country that it lies in. */
  country: string | null
  /** Sorts what is offered before anything is typed: the largest first. */
  weight: string
}

/** A stored record with the mark of what only drafts cite. */
type Marked<T> = T & { hidden: boolean }

type Names = {
  places: readonly Place[]
  operators: readonly Operator[]
  agencies: readonly Agency[]
}

const list = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ')
const slugWords = (slug: string) => slug.replaceAll('-', ' ')

/** The ways to name a place: `Texas`, `US-TX`, `TX`. */
function spellingsOf({ name, code, slug }: Place): string[] {
  const short = code?.split('-').at(-1)
  return [...new Set([name, slug, ...(code ? [code] : []), ...(short ? [short] : [])])]
}

/** A number as text that sorts like it. */
const sortable = (count: number) => String(count).padStart(8, '0')

export function placeCandidates(
  places: readonly Marked<Place>[],
  used: ReadonlyMap<string, number>,
): PickCandidate[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  return places.map((place) => {
    const around = placeAncestors(places, place.slug).flatMap((slug) => bySlug.get(slug) ?? [])
    const kind = placeKindLabels[place.kind]
    const first = list(place.name, around[0]?.name)
    return {
      id: place.slug,
      name: place.name,
      within: around.map(spellingsOf),
      aliases: [slugWords(place.slug), ...(place.code ? spellingsOf(place) : [])],
      address: null,
      forms: [first, `${first} (${kind.toLowerCase()})`],
      detail: list(kind, ...around.map(({ name }) => name)),
      words: '',
      hidden: place.hidden,
      country: place.country,
      weight: sortable(used.get(place.slug) ?? 0),
    }
  })
}

export function operatorCandidates(
  operators: readonly Marked<Operator>[],
  places: readonly Place[],
  used: ReadonlyMap<string, number>,
): PickCandidate[] {
  return operators.map((operator) => {
    const home = places.find(({ kind, country }) => kind === 'country' && country === operator.country)
    const country = home?.name ?? operator.country
    return {
      id: operator.slug,
      name: operator.name,
      within: [[country, operator.country], ...(operator.parent ? [[operator.parent]] : [])],
      aliases: [slugWords(operator.slug), ...(operator.parent ? [operator.parent] : [])],
      address: operator.website,
      forms: [operator.name, list(operator.name, operator.parent), list(operator.name, country)],
      detail: list('Operator', operator.parent, country),
      words: '',
      hidden: operator.hidden,
      country: null,
      weight: sortable(used.get(operator.slug) ?? 0),
    }
  })
}

export function agencyCandidates(
  agencies: readonly Marked<Agency>[],
  places: readonly Place[],
): PickCandidate[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  return agencies.map((agency) => {
    const place = bySlug.get(agency.place)
    return {
      id: agency.slug,
      name: agency.name,
      within: place ? [spellingsOf(place)] : [],
      aliases: [slugWords(agency.slug)],
      address: null,
      forms: [agency.name, list(agency.name, place?.name)],
      detail: list('Agency', place?.name),
      words: '',
      hidden: agency.hidden,
      country: null,
      weight: '',
    }
  })
}

export function filingCandidates(
  filings: readonly Marked<Filing>[],
  { places, operators, agencies }: Names,
): PickCandidate[] {
  const names = nameIndex(places, operators, agencies)
  return filings.map((filing) => ({
    id: filing.slug,
    name: filing.title,
    within: [[nameOf(names, filing.operator), filing.operator]],
    aliases: [slugWords(filing.slug), ...(filing.reference ? [filing.reference] : [])],
    address: null,
    forms: [filing.title, list(filing.title, nameOf(names, filing.operator))],
    detail: list(
      nameOf(names, filing.operator),
      nameOf(names, filing.agency),
      permitTypeLabels[filing.permitType].toLowerCase(),
    ),
    words: list(nameOf(names, filing.place), filing.reference, slugWords(filing.agency)),
    hidden: filing.hidden,
    country: null,
    weight: '',
  }))
}

export function programCandidates(
  programs: readonly Marked<Program>[],
  operators: readonly Operator[],
): PickCandidate[] {
  const names = nameIndex(operators)
  return programs.map((program) => ({
    id: program.slug,
    name: program.name,
    within: [[nameOf(names, program.operator), program.operator]],
    aliases: [slugWords(program.slug)],
    address: null,
    forms: [program.name, list(program.name, nameOf(names, program.operator))],
    detail: list('Program', nameOf(names, program.operator), program.site),
    words: '',
    hidden: program.hidden,
    country: null,
    weight: '',
  }))
}

export function sourceCandidates(sources: readonly Marked<Source>[]): PickCandidate[] {
  return sources.map((source) => {
    const { id, title, publisher, publishedOn, publishedPrecision, url, kind, note } = source
    const when = publishedOn && formatInterval({ date: publishedOn, precision: publishedPrecision ?? 'day' })
    const text = `${publisher}: ${title}`
    return {
      id,
      name: title,
      within: [[publisher]],
      aliases: [slugWords(id)],
      address: url,
      forms: [text, ...(when ? [`${text} (${when})`] : [])],
      detail: list(publisher, when, sourceKindLabels[kind].toLowerCase()),
      words: list(note, url && URL.canParse(url) ? new URL(url).hostname : null),
      hidden: source.hidden,
      country: null,
      weight: publishedOn ?? '',
    }
  })
}

/** What is asked of a signal that another one can point at. */
export type PickableSignal = {
  id: string
  headline: string
  date: string
  precision: DatePrecision
  operator: string
  place: string | null
}

export function signalCandidates(signals: readonly PickableSignal[]): PickCandidate[] {
  return signals.map(({ id, headline, date, precision, operator, place }) => {
    const when = formatInterval({ date, precision })
    return {
      id,
      name: headline,
      within: [],
      aliases: [],
      address: null,
      forms: [headline, `${headline} (${when})`],
      detail: list(when, operator, place),
      words: slugWords(id),
      hidden: false,
      country: null,
      weight: date,
    }
  })
}
