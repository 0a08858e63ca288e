import type { AuditMeasure, AuditResult } from '@/domain/careers/audit'
import { formatNumber } from '@/domain/shared/range'

/** The words that a reader adds to the numbers; empty where there are none yet. */
export type AuditTexts = { what: string; condition: string; fallback: string }

/** How a rate is written: percent or per million for trials, per a round length of use for miles and hours. */
function scaleOf(largest: number, measure: AuditMeasure): { factor: number; unit: string } {
  if (measure === 'trials') {
    return largest >= 0.001 ? { factor: 100, unit: 'percent' } : { factor: 1_000_000, unit: 'per million' }
  }
  const steps = Math.min(12, Math.max(0, Math.ceil(-Math.log10(Math.max(largest, 1e-12)))))
  const factor = 10 ** steps
  return {
    factor,
    unit: factor === 1 ? `per ${measure.slice(0, -1)}` : `per ${formatNumber(factor)} ${measure}`,
  }
}

/** A figure with two significant digits or one decimal, whichever says more. */
export function shortFigure(value: number): string {
  if (value === 0) return '0'
  if (value >= 100) return formatNumber(Math.round(value))
  return value >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(2)))
}

/** The rewritten statement, sentence by sentence. What the reader has not said is left out. */
export function reliabilityStatement(
  { measure, rate, ahead }: AuditResult,
  { what, condition, fallback }: AuditTexts,
): string[] {
  const { factor, unit } = scaleOf(rate.failures === 0 ? rate.high : rate.rate, measure)
  const shown = (value: number) => shortFigure(value * factor)
  const size = formatNumber(rate.exposure)
  const times = rate.failures === 1 ? 'once' : `${formatNumber(rate.failures)} times`
  const interval = `with an interval of ${shown(rate.low)} to ${shown(rate.high)}`
  const none = `the interval reaches from 0 to ${shown(rate.high)} ${unit}`
  const first =
    measure === 'trials'
      ? `Of ${size} ${what || 'trials'} ${rate.failures === 0 ? `none failed; ${none}` : `it failed on ${formatNumber(rate.failures)}: ${shown(rate.rate)} ${unit}, ${interval}`}.`
      : `In ${size} ${measure}${what === '' ? '' : ` of ${what}`} ${rate.failures === 0 ? `it never failed; ${none}` : `it failed ${times}: ${shown(rate.rate)} ${unit}, ${interval}`}.`
  return [
    first,
    ...(condition === '' ? [] : [sentence(condition)]),
    ...(ahead
      ? [
          `In ${formatNumber(ahead.uses)} more ${measure === 'trials' ? 'of them' : measure} that is ${shortFigure(ahead.expected)} failures, between ${shortFigure(ahead.low)} and ${shortFigure(ahead.high)}, if nothing else changes.`,
        ]
      : []),
    ...(fallback === '' ? [] : [sentence(fallback)]),
  ]
}

/** Words as a sentence: with a capital and a full stop. */
function sentence(words: string): string {
  const text = words.trim()
  const ended = /[.!?…]$/.test(text) ? text : `${text}.`
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`
}
