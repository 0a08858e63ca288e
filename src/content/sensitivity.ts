import { impacts } from '@/domain/impact/catalog'
import type { RankWithout } from '@/domain/impact/firmness'
import {
  dependsOnOne,
  type HalfLifeVariant,
  type ImpactSensitivity,
  leadingRank,
  type VariantFamily,
  type WeightVariant,
} from '@/domain/impact/sensitivity'
import type { SignalKind } from '@/domain/signal/kinds'

export const sensitivityIntro = [
  'Would the ranking survive a second look? This page tests it: it leaves out each source, publisher, operator and kind of signal in turn, then changes the weights and half-lives, and ranks the 15 roles again every time.',
  'A role that stays near the top whatever is left out has earned its place. A role that falls without one source depends on that source. Neither says anything about vacancies.',
] as const

/** What each family of variants tests, in one sentence. */
export const familyWords: Record<VariantFamily, { title: string; text: string }> = {
  source: {
    title: 'Without a source',
    text: 'Signals that rest on this source alone are left out; those with a second source stay.',
  },
  publisher: {
    title: 'Without a publisher',
    text: 'Everything that only this publisher says is left out, in however many documents. Another document may say the same; a single observer is hard to replace.',
  },
  operator: { title: 'Without an operator', text: 'Everything about this operator is left out.' },
  kind: { title: 'Without a kind of signal', text: 'Every signal of this kind is left out.' },
  weights: {
    title: 'Other weights',
    text: 'The same signals, with other weights for confidence.',
  },
  'half-lives': {
    title: 'Other half-lives',
    text: 'The same signals, fading faster, slower or all alike.',
  },
}

export const weightVariantWords: Record<WeightVariant, { title: string; text: string }> = {
  even: {
    title: 'Equal weights',
    text: 'A claim counts as much as a confirmed fact.',
  },
  'confirmed-only': {
    title: 'Confirmed only',
    text: 'Only confirmed signals count.',
  },
  steeper: { title: 'More doubt', text: 'Each weight is squared, so weaker evidence loses most.' },
  flatter: {
    title: 'Less doubt',
    text: 'Each weight is replaced by its square root, so weaker evidence gains.',
  },
}

export const halfLifeVariantWords: Record<HalfLifeVariant, { title: string; text: string }> = {
  halved: { title: 'Fading twice as fast', text: 'What happened last month matters more.' },
  doubled: { title: 'Fading half as fast', text: 'What happened two years ago still matters.' },
  'one-year-for-all': { title: 'One year for all', text: 'Counts last as long as events.' },
}

/** The kinds of event in words that fit after “without”. */
const kindsLeftOut: Record<SignalKind, string> = {
  'deployment-status': 'city reports',
  'service-area': 'service areas',
  'fleet-estimate': 'vehicle counts',
  'service-metric': 'service figures',
  filing: 'filings',
  production: 'production news',
  target: 'promises',
}

const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' })

/** A place in a ranking: `1st`, `12th`, and `last` for the last of them. */
export function placeInRanking(rank: number): string {
  return rank === impacts.length ? 'last' : `${rank}${suffixes[ordinals.select(rank)]}`
}

/** How sure a rank is, in one line: what it would be without the kind of event that moves it most. */
export function firmnessLine(rank: number, move: RankWithout | null): string {
  if (move === null) return 'Steady without any one kind'
  const verb = move.rank > rank ? 'Falls' : 'Rises'
  return `${verb} to ${placeInRanking(move.rank)} without ${kindsLeftOut[move.kind]}`
}

/** The short verdicts that stand beside an impact; the first is always there. */
export function sensitivityBadges(impact: ImpactSensitivity): string[] {
  const { overall, dominantSource } = impact
  const leading = `Top ${leadingRank} in ${overall.leading} of ${overall.of} variants`
  return dependsOnOne(impact) && dominantSource
    ? [leading, `Rests on one ${dominantSource.family}`]
    : [leading]
}
