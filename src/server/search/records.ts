import { type NameIndex, nameIndex, nameOf } from '@/domain/shared/names'
import 'server-only'
import type { Skill } from '@/content/careers-types'
import { impactContents } from '@/content/impacts'
import { pathContents } from '@/content/paths'
import { placeNames } from '@/content/place-names'
import { roleWords } from '@/content/role-words'
import { findablePages } from '@/content/site-pages'
import { findSkill, pillars, skills } from '@/content/skills'
import { type CareerPath, careerPaths } from '@/domain/careers/paths'
import { stepsOf } from '@/domain/careers/roadmap'
import { findImpact, impacts } from '@/domain/impact/catalog'
import { placeKindLabels } from '@/domain/place/labels'
import { type Place, placeAncestors } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import type { SearchRecord, SearchType } from '@/domain/search/record'
import { formatInterval, whenOf } from '@/domain/signal/date'
import { kindLabels, permitTypeLabels, sourceKindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'

/** Everything published that can be found. */
export type SearchWorld = {
  places: readonly Place[]
  operators: readonly Operator[]
  agencies: readonly Agency[]
  filings: readonly Filing[]
  programs: readonly Program[]
  sources: readonly Source[]
  signals: readonly Signal[]
}

/** One record for each thing that can be found: what it is called, and the words by which readers know it. */
export function searchRecords(world: SearchWorld): SearchRecord[] {
  const names = nameIndex(world.places, world.operators, world.agencies, world.programs)
  return [
    ...world.places.map((place) => ofPlace(place, world, names)),
    ...world.operators.map((operator) => ofOperator(operator, world, names)),
    ...impacts.map(ofImpact),
    ...careerPaths.map(ofPath),
    ...skills.map(ofSkill),
    ...findablePages.map(({ id, ...rest }) => record('page', id, rest)),
    ...world.programs.map((program) => ofProgram(program, names)),
    ...world.filings.map((filing) => ofFiling(filing, names)),
    ...world.signals.map((signal) => ofSignal(signal, world, names)),
    ...world.sources.map(ofSource),
  ]
}

/** A slug as words, since a reader may know a place or a filing by it. */
const words = (slug: string) => slug.replaceAll('-', ' ')

const list = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ')
const unique = (slugs: readonly (string | null)[]) => [...new Set(slugs)]

function record(
  type: SearchType,
  id: string,
  rest: Pick<SearchRecord, 'title' | 'context' | 'keywords' | 'text'> & Partial<SearchRecord>,
): SearchRecord {
  return {
    key: `${type}:${id}`,
    type,
    id,
    kind: '',
    date: null,
    datePrecision: null,
    isAlternate: false,
    otherNames: [],
    ...rest,
  }
}

/** A place is also found by who is there: “waymo phoenix” means the city at least as much as its signals. */
function ofPlace(place: Place, { places, signals }: SearchWorld, names: NameIndex): SearchRecord {
  const around = placeAncestors(places, place.slug).map((slug) => nameOf(names, slug))
  const present = unique(
    signals.filter((signal) => signal.place === place.slug).map(({ operator }) => operator),
  )
  return record('place', place.slug, {
    kind: place.kind,
    title: place.name,
    otherNames: placeNames[place.slug] ?? [],
    context: list(placeKindLabels[place.kind], ...around),
    keywords: list(place.code, place.country, words(place.slug)),
    text: list(...present.map((slug) => slug && nameOf(names, slug))),
  })
}

function ofOperator(
  operator: Operator,
  { places, signals, programs }: SearchWorld,
  names: NameIndex,
): SearchRecord {
  const home = places.find(({ kind, country }) => kind === 'country' && country === operator.country)
  const own = signals.filter((signal) => signal.operator === operator.slug)
  return record('operator', operator.slug, {
    title: operator.name,
    context: list('Operator', operator.parent, home?.name ?? operator.country),
    keywords: list(
      words(operator.slug),
      ...programs.filter((program) => program.operator === operator.slug).map(({ name }) => name),
    ),
    text: list(...unique(own.map(({ place }) => place)).map((slug) => slug && nameOf(names, slug))),
  })
}

function ofImpact(impact: (typeof impacts)[number]): SearchRecord {
  const { summary, change, roles, shifts } = impactContents[impact.slug]
  return record('impact', impact.slug, {
    title: impact.title,
    otherNames: roleWords[impact.slug].also,
    context: `Role ${impact.number}, ${impact.domain}`,
    keywords: list(words(impact.slug), ...roles.map(({ role }) => role), ...shifts.map(({ to }) => to)),
    text: [summary, ...change, ...roles.flatMap(({ skills }) => skills)].join(' '),
  })
}

function ofPath({ slug, title }: CareerPath): SearchRecord {
  const { summary, strengths, tools, work, impacts: own, skills, roadmap } = pathContents[slug]
  return record('path', slug, {
    title,
    context: `Career path: ${summary}`,
    keywords: list(words(slug), tools, ...strengths, ...own.map((one) => findImpact(one)?.title)),
    text: [
      work,
      ...skills.flatMap((skill) => findSkill(skill)?.title ?? []),
      ...stepsOf(roadmap).map((step) => step.title),
    ].join(' '),
  })
}

function ofSkill({ slug, title, group, names, what, why }: Skill): SearchRecord {
  const pillar = pillars.find(({ id }) => id === group)?.title ?? group
  return record('skill', slug, {
    title,
    context: `Skill, ${pillar.toLowerCase()}`,
    keywords: list(words(slug), ...names),
    text: `${what} ${why}`,
  })
}

function ofProgram(program: Program, names: NameIndex): SearchRecord {
  return record('program', program.slug, {
    title: program.name,
    context: list(nameOf(names, program.operator), program.site),
    keywords: words(program.slug),
    text: 'production program vehicle',
  })
}

function ofFiling(filing: Filing, names: NameIndex): SearchRecord {
  return record('filing', filing.slug, {
    kind: filing.permitType,
    title: filing.title,
    context: list(
      nameOf(names, filing.operator),
      nameOf(names, filing.agency),
      nameOf(names, filing.place),
      permitTypeLabels[filing.permitType].toLowerCase(),
    ),
    keywords: list(filing.reference, words(filing.slug), words(filing.agency)),
    text: '',
  })
}

function ofSignal(signal: Signal, { filings }: SearchWorld, names: NameIndex): SearchRecord {
  const filing = signal.kind === 'filing' ? filings.find(({ slug }) => slug === signal.filing) : undefined
  return record('signal', signal.id, {
    kind: signal.kind,
    title: signal.headline,
    context: list(
      formatInterval(whenOf(signal)),
      kindLabels[signal.kind].toLowerCase(),
      nameOf(names, signal.operator),
      signal.place && nameOf(names, signal.place),
    ),
    keywords: list(
      filing?.title,
      filing?.reference,
      signal.kind === 'production' ? nameOf(names, signal.program) : null,
    ),
    text: list(signal.detail, describeMeasures(signal)),
    date: signal.date,
    datePrecision: signal.datePrecision,
    isAlternate: signal.alternateOf !== null,
  })
}

function ofSource(source: Source): SearchRecord {
  const { publishedOn, publishedPrecision } = source
  const when = publishedOn && formatInterval({ date: publishedOn, precision: publishedPrecision ?? 'day' })
  return record('source', source.id, {
    kind: source.kind,
    title: source.title,
    context: list(when, source.publisher, sourceKindLabels[source.kind].toLowerCase()),
    keywords: words(source.id),
    text: list(source.note, source.url === null ? null : new URL(source.url).hostname),
    date: publishedOn,
    datePrecision: publishedPrecision,
  })
}
