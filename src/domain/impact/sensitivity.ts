import { compareText, groupBy } from '../shared/group'
import { recordOf } from '../shared/record-of'
import { confidences, type SignalKind, signalKinds } from '../signal/kinds'
import { isRestatement } from '../signal/schema'
import { corroboratingSources } from '../source/sourcing'
import { type ImpactSlug, impactSlugs } from './catalog'
import { type DemandIndex, demandIndices, exactSum, type IndexInput, indicesUnder } from './demand-index'
import { type IndexSettings, publishedSettings } from './settings'

/**
 * Does the conclusion hold? The ranking of the 15 impacts, made again with something left out or reckoned in another
 * way, so that a reader sees which places in it are firm and which hang on one thread.
 */

export const variantFamilies = ['source', 'publisher', 'operator', 'kind', 'weights', 'half-lives'] as const
export type VariantFamily = (typeof variantFamilies)[number]

/** Other ways to weigh evidence, each a function of the weight in use. */
export const weightVariants = [
  { id: 'even', of: () => 1 },
  { id: 'confirmed-only', of: (weight: number) => (weight === 1 ? 1 : 0) },
  { id: 'steeper', of: (weight: number) => weight ** 2 },
  { id: 'flatter', of: (weight: number) => Math.sqrt(weight) },
] as const
export type WeightVariant = (typeof weightVariants)[number]['id']

/** Other speeds of fading, each a function of the half-life in use, in days. */
export const halfLifeVariants = [
  { id: 'halved', of: (days: number) => days / 2 },
  { id: 'doubled', of: (days: number) => days * 2 },
  { id: 'one-year-for-all', of: () => 365 },
] as const
export type HalfLifeVariant = (typeof halfLifeVariants)[number]['id']

/** What is left out, by its slug or kind, or how it is reckoned, by the id of the variant. */
export type RankingVariant = { family: VariantFamily; subject: string }

export type VariantRanking = RankingVariant & {
  /** Index points of each impact under the variant. */
  indices: Record<ImpactSlug, number>
  /** 1 for the largest index; equal ones in catalog order. */
  ranks: Record<ImpactSlug, number>
}

/** How many variants of one family leave an impact among the leading ones. */
export type LeadingCount = { leading: number; of: number }

export type ImpactSensitivity = {
  impact: ImpactSlug
  index: number
  rank: number
  /** The smallest and the largest index under the other weights and half-lives, the present ones included. */
  low: number
  high: number
  /** The best and the worst rank over all variants, the present ranking included. */
  bestRank: number
  worstRank: number
  /** Over all variants, and by family. */
  overall: LeadingCount
  byFamily: Record<VariantFamily, LeadingCount>
  /** The source or publisher without which the index loses most; null when none touches it alone. */
  dominantSource: Mainstay | null
}

export type Mainstay = {
  family: 'source' | 'publisher'
  subject: string
  /** The part of the index that goes with it, up to 1; more where what remains lowers the index. */
  share: number
}

export type SensitivityAnalysis = { variants: VariantRanking[]; impacts: ImpactSensitivity[] }

/** An impact is among the leading ones up to this rank. */
export const leadingRank = 5
/** An index rests on one source or publisher when leaving it out takes away this share or more. */
export const restingShare = 0.5

export const dependsOnOne = ({ dominantSource }: Pick<ImpactSensitivity, 'dominantSource'>) =>
  dominantSource !== null && dominantSource.share >= restingShare

export type SensitivityInput = IndexInput & {
  /** The publisher of each source, by source id. A source that is not given is its own publisher. */
  publisherOf: ReadonlyMap<string, string>
}

type Excerpt = { id: string; sources: readonly string[]; operator: string; kind: SignalKind }

/**
 * The ranking on a day under every variant, and how firmly each impact keeps its place.
 *
 * Left out in turn: each source and each publisher (with the signals that rest on it alone), each operator and each
 * kind of signal, as far as an index is touched by it; then evidence weighed and faded in other ways. Every figure is what
 * `demandIndices` gives over the signals that remain. An event that another signal restates rests on the sources of both;
 * an alternate account never steps in for a main record that was left out with its source.
 */
export function analyzeSensitivity(input: SensitivityInput): SensitivityAnalysis {
  const base = demandIndices(input)
  const variants = [...leaveOneOut(base, input), ...rankUnderSettings(input)]
  const ranks = ranksOf(indicesOf(base))
  return {
    variants,
    impacts: base.map(({ impact, index }) => summarizeVariants(impact, index, ranks[impact], variants)),
  }
}

function leaveOneOut(
  base: readonly DemandIndex[],
  { signals, publisherOf, asOf }: SensitivityInput,
): VariantRanking[] {
  const given = givenBySignal(base)
  const indices = indicesOf(base)
  const again = signals.filter((signal) => isRestatement(signal) && signal.date <= asOf)
  const excerpts = signals
    .filter(({ id }) => given.has(id))
    .map((signal): Excerpt => ({ ...signal, sources: corroboratingSources(signal, again) }))
  const families = [
    ['source', ({ sources }: Excerpt) => onlyOne(sources)],
    ['publisher', ({ sources }: Excerpt) => onlyOne(sources.map((id) => publisherOf.get(id) ?? id))],
    ['operator', ({ operator }: Excerpt) => operator],
    ['kind', ({ kind }: Excerpt) => kind],
  ] as const
  return families.flatMap(([family, subjectOf]) =>
    [...groupBy(excerpts, subjectOf)]
      .flatMap(([subject, left]) => (subject === undefined ? [] : [{ subject, left }]))
      .toSorted((a, b) => compareText(a.subject, b.subject))
      .map(({ subject, left }) => {
        const lost = groupBy(
          left.flatMap(({ id }) => given.get(id) ?? []),
          ({ impact }) => impact,
        )
        const rest = recordOf(impactSlugs, (impact) =>
          exactSum([indices[impact], ...(lost.get(impact) ?? []).map(({ points }) => -points)]),
        )
        return { family, subject, indices: rest, ranks: ranksOf(rest) }
      }),
  )
}

type Given = { impact: ImpactSlug; points: number }

/** What each signal gives to each impact, by signal id. */
function givenBySignal(base: readonly DemandIndex[]): Map<string, Given[]> {
  const all = base.flatMap(({ impact, contributions }) =>
    contributions.map(({ signalId, contribution }) => ({ signalId, impact, points: contribution })),
  )
  return groupBy(all, ({ signalId }) => signalId)
}

/** The one thing that all of them are, or undefined. */
function onlyOne(names: readonly string[]): string | undefined {
  const [first, ...others] = new Set(names)
  return others.length === 0 ? first : undefined
}

/** The other ways to weigh and fade evidence, as settings. */
export function otherSettings({
  evidence,
  halfLifeDays,
}: IndexSettings): (RankingVariant & { settings: IndexSettings })[] {
  const weighed = weightVariants.map(({ id, of }) => ({
    family: 'weights' as const,
    subject: id,
    settings: { evidence: recordOf(confidences, (one) => of(evidence[one])), halfLifeDays },
  }))
  const faded = halfLifeVariants.map(({ id, of }) => ({
    family: 'half-lives' as const,
    subject: id,
    settings: { evidence, halfLifeDays: recordOf(signalKinds, (kind) => of(halfLifeDays[kind])) },
  }))
  return [...weighed, ...faded]
}

function rankUnderSettings(input: IndexInput): VariantRanking[] {
  const variants = otherSettings(input.settings ?? publishedSettings)
  return indicesUnder(
    input,
    variants.map(({ settings }) => settings),
  ).flatMap((indices, position) => {
    const variant = variants[position]
    return variant
      ? [{ family: variant.family, subject: variant.subject, indices, ranks: ranksOf(indices) }]
      : []
  })
}

function indicesOf(entries: readonly DemandIndex[]): Record<ImpactSlug, number> {
  const byImpact = new Map(entries.map(({ impact, index }) => [impact, index]))
  return recordOf(impactSlugs, (impact) => byImpact.get(impact) ?? 0)
}

function ranksOf(indices: Record<ImpactSlug, number>): Record<ImpactSlug, number> {
  const order = impactSlugs.toSorted((a, b) => indices[b] - indices[a])
  const rankOf = new Map(order.map((impact, position) => [impact, position + 1]))
  return recordOf(impactSlugs, (impact) => rankOf.get(impact) ?? order.length)
}

function summarizeVariants(
  impact: ImpactSlug,
  index: number,
  rank: number,
  variants: readonly VariantRanking[],
): ImpactSensitivity {
  const leadingIn = (some: readonly VariantRanking[]): LeadingCount => ({
    leading: some.filter(({ ranks }) => ranks[impact] <= leadingRank).length,
    of: some.length,
  })
  const reckoned = variants
    .filter(({ family }) => family === 'weights' || family === 'half-lives')
    .map(({ indices }) => indices[impact])
  const ranks = [rank, ...variants.map((variant) => variant.ranks[impact])]
  return {
    impact,
    index,
    rank,
    low: Math.min(index, ...reckoned),
    high: Math.max(index, ...reckoned),
    bestRank: Math.min(...ranks),
    worstRank: Math.max(...ranks),
    overall: leadingIn(variants),
    byFamily: recordOf(variantFamilies, (family) =>
      leadingIn(variants.filter((variant) => variant.family === family)),
    ),
    dominantSource: mainstayOf(impact, index, variants),
  }
}

function mainstayOf(impact: ImpactSlug, index: number, variants: readonly VariantRanking[]): Mainstay | null {
  if (index <= 0) return null
  const [largest] = variants
    .flatMap(({ family, subject, indices }) =>
      family === 'source' || family === 'publisher'
        ? [{ family, subject, share: (index - indices[impact]) / index }]
        : [],
    )
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || compareText(a.subject, b.subject))
  return largest ?? null
}
