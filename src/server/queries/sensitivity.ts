import { type NameIndex, nameIndex, nameOf } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { halfLifeVariantWords, weightVariantWords } from '@/content/sensitivity'
import { type ImpactSlug, impactSlugs } from '@/domain/impact/catalog'
import type { RankWithout } from '@/domain/impact/firmness'
import {
  analyzeSensitivity,
  halfLifeVariants,
  type ImpactSensitivity,
  leadingRank,
  type VariantFamily,
  variantFamilies,
  weightVariants,
} from '@/domain/impact/sensitivity'
import { type IndexSettings, publishedSettings } from '@/domain/impact/settings'
import { clampPage, pageOf, pageSize } from '@/domain/lists/page'
import { compareText } from '@/domain/shared/group'
import { recordOf } from '@/domain/shared/record-of'
import type { IsoDate } from '@/domain/signal/date'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import type { Source } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { getOperators, getSources } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** A variant without its index points: the ranks of the impacts in catalog order. */
type Ranking = { family: VariantFamily; subject: string; ranks: number[] }

type ImpactRanks = {
  /** In catalog order. */
  impacts: ImpactSensitivity[]
  /** Ranks with nothing left out, in catalog order. */
  present: number[]
  variants: Ranking[]
}

/** How firmly the ranking of a day stands under every variant, reckoned with these settings. */
async function getImpactRanks(asOf: IsoDate, settings: IndexSettings): Promise<ImpactRanks> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, reading, sources] = await Promise.all([getSignals(), getSummaryContext(asOf), getSources()])
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]))
  const { impacts, variants } = analyzeSensitivity({ ...reading, signals, settings, publisherOf })
  return {
    impacts,
    present: impacts.map(({ rank }) => rank),
    variants: variants.map(({ family, subject, ranks }) => ({
      family,
      subject,
      ranks: impactSlugs.map((impact) => ranks[impact]),
    })),
  }
}

/** The sensitivity of each impact on a day, in catalog order, under the published settings or a reader's. */
export async function getSensitivity(asOf: IsoDate, settings: IndexSettings): Promise<ImpactSensitivity[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return (await getImpactRanks(asOf, settings)).impacts
}

/** The rank of each impact on a day without the events of one kind, for every kind that any index rests on. */
export async function getRanksWithoutKinds(asOf: IsoDate): Promise<Record<ImpactSlug, RankWithout[]>> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const { variants } = await getImpactRanks(asOf, publishedSettings)
  const without = variants.flatMap(({ family, subject, ranks }) => {
    const kind = family === 'kind' ? signalKinds.find((one) => one === subject) : undefined
    return kind ? [{ kind, ranks: byImpact(ranks) }] : []
  })
  return recordOf(impactSlugs, (impact) => without.map(({ kind, ranks }) => ({ kind, rank: ranks[impact] })))
}

/** What a variant leaves out or how it reckons: its name, and the source's id where it is a source. */
export type VariantName = { name: string; text: string | null; sourceId: string | null }

export type VariantRow = VariantName & {
  subject: string
  ranks: Record<ImpactSlug, number>
  /** Impacts whose rank differs from the ranking with nothing left out. */
  moved: number
}

export type FamilySummary = {
  family: VariantFamily
  variants: number
  /** Variants in which any impact has another rank. */
  moving: number
  /** Variants in which another set of impacts leads. */
  changingLead: number
}

export type VariantsPage = {
  /** The page shown, from 1: the page asked for, or the nearest there is. */
  page: number
  total: number
  /** Of what is left out, the variant that moves most impacts first; of other settings, in their own order. */
  rows: VariantRow[]
  present: Record<ImpactSlug, number>
  families: FamilySummary[]
  /** The names of the sources and publishers on which impacts rest, by subject. */
  mainstays: Record<string, string>
}

/** One page of the variants of a family, and how many of each family move anything at all. */
export async function getVariants(
  asOf: IsoDate,
  settings: IndexSettings,
  family: VariantFamily,
  page: number,
): Promise<VariantsPage> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ impacts, present, variants }, operators, sources] = await Promise.all([
    getImpactRanks(asOf, settings),
    getOperators(),
    getSources(),
  ])
  const movedIn = ({ ranks }: Ranking) => ranks.filter((rank, position) => rank !== present[position]).length
  const leadsOtherwise = ({ ranks }: Ranking) =>
    ranks.some((rank, position) => rank <= leadingRank !== (present[position] ?? 0) <= leadingRank)
  const variantName = variantNames({
    operators: nameIndex(operators),
    sources: new Map(sources.map((source) => [source.id, source])),
  })
  const rows = variants
    .filter((variant) => variant.family === family)
    .map((variant) => ({
      ...variantName(variant),
      subject: variant.subject,
      ranks: byImpact(variant.ranks),
      moved: movedIn(variant),
    }))
  const isReckoned = family === 'weights' || family === 'half-lives'
  const ordered = isReckoned
    ? rows
    : rows.toSorted((a, b) => b.moved - a.moved || compareText(a.name, b.name))
  const shown = clampPage(page, ordered.length)
  return {
    page: shown,
    total: ordered.length,
    rows: pageOf(ordered, shown, pageSize),
    present: byImpact(present),
    families: variantFamilies.map((one) => {
      const own = variants.filter((variant) => variant.family === one)
      return {
        family: one,
        variants: own.length,
        moving: own.filter((variant) => movedIn(variant) > 0).length,
        changingLead: own.filter(leadsOtherwise).length,
      }
    }),
    mainstays: Object.fromEntries(
      impacts.flatMap(({ dominantSource }) =>
        dominantSource ? [[dominantSource.subject, variantName(dominantSource).name]] : [],
      ),
    ),
  }
}

const byImpact = (ranks: readonly number[]): Record<ImpactSlug, number> =>
  recordOf(impactSlugs, (impact) => ranks[impactSlugs.indexOf(impact)] ?? impactSlugs.length)

function variantNames({
  operators,
  sources,
}: {
  operators: NameIndex
  sources: ReadonlyMap<string, Source>
}) {
  return ({ family, subject }: Pick<Ranking, 'family' | 'subject'>): VariantName => {
    const plain = (name: string): VariantName => ({ name, text: null, sourceId: null })
    switch (family) {
      case 'source': {
        const source = sources.get(subject)
        return source ? { name: source.title, text: source.publisher, sourceId: source.id } : plain(subject)
      }
      case 'publisher':
        return plain(subject)
      case 'operator':
        return plain(nameOf(operators, subject))
      case 'kind': {
        const kind = signalKinds.find((one) => one === subject)
        return plain(kind ? kindLabels[kind] : subject)
      }
      case 'weights': {
        const variant = weightVariants.find(({ id }) => id === subject)
        return variant ? withText(weightVariantWords[variant.id]) : plain(subject)
      }
      case 'half-lives': {
        const variant = halfLifeVariants.find(({ id }) => id === subject)
        return variant ? withText(halfLifeVariantWords[variant.id]) : plain(subject)
      }
    }
  }
}

const withText = ({ title, text }: { title: string; text: string }): VariantName => ({
  name: title,
  text,
  sourceId: null,
})
