import { createLoader, createSerializer, type inferParserType, parseAsString } from 'nuqs/server'
import { halfLifeBounds, type IndexSettings, publishedSettings, weightBounds } from '@/domain/impact/settings'
import { recordOf } from '@/domain/shared/record-of'
import { confidences, signalKinds } from '@/domain/signal/kinds'

/**
 * Weights and half-lives that a reader chose: `w-claimed=0.5`, `h-filing=180`. They stay text here, so that a value
 * that cannot be used reaches the reader as a message; empty is the published one.
 */
export const indexSettingParams = recordOf(
  [...confidences.map((one) => `w-${one}` as const), ...signalKinds.map((one) => `h-${one}` as const)],
  () => parseAsString.withDefault(''),
)
export type IndexSettingView = inferParserType<typeof indexSettingParams>
export type IndexSettingKey = keyof IndexSettingView

export const loadIndexSettings = createLoader(indexSettingParams)
const serialize = createSerializer(indexSettingParams)

/** A value of an address that is not used, and why. */
export type SettingProblem = { key: IndexSettingKey; text: string; reason: string }

export type ChosenSettings = {
  settings: IndexSettings
  /** True when any figure differs from the published one. */
  isChanged: boolean
  problems: SettingProblem[]
}

/** The settings that an address asks for. A value that cannot be used is reported, and the published one stands. */
export function readIndexSettings(view: IndexSettingView): ChosenSettings {
  const problems: SettingProblem[] = []
  const read = (key: IndexSettingKey, published: number, { min, max }: { min: number; max: number }) => {
    const text = view[key].trim()
    if (text === '') return published
    const value = /^\d{1,4}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    problems.push({ key, text, reason: `a number from ${min} to ${max} is needed` })
    return published
  }
  const settings: IndexSettings = {
    evidence: recordOf(confidences, (one) => read(`w-${one}`, publishedSettings.evidence[one], weightBounds)),
    halfLifeDays: recordOf(signalKinds, (one) =>
      read(`h-${one}`, publishedSettings.halfLifeDays[one], halfLifeBounds),
    ),
  }
  return { settings, isChanged: Object.keys(changesOf(settings)).length > 0, problems }
}

/** What differs from the published settings, as an address writes it. */
export function changesOf({ evidence, halfLifeDays }: IndexSettings): Partial<IndexSettingView> {
  const weights = confidences.filter((one) => evidence[one] !== publishedSettings.evidence[one])
  const kinds = signalKinds.filter((one) => halfLifeDays[one] !== publishedSettings.halfLifeDays[one])
  return Object.fromEntries([
    ...weights.map((one) => [`w-${one}`, String(evidence[one])]),
    ...kinds.map((one) => [`h-${one}`, String(halfLifeDays[one])]),
  ])
}

/** The address of a page with these settings; published figures are left out. */
export function indexSettingsHref(path: string, settings: IndexSettings): string {
  return serialize(path, changesOf(settings))
}
