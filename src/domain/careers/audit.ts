import { ok, type Result } from '../shared/result'
import {
  expectedFailures,
  type FailureRate,
  failuresBehind,
  rateOfExposure,
  rateOfTrials,
  trialsWithoutFailure,
} from './reliability'

/** In what the use of a system is measured: separate trials, or a length of use. */
export const auditMeasures = ['trials', 'miles', 'hours'] as const
export type AuditMeasure = (typeof auditMeasures)[number]

/** The numbers of a statement as the reader wrote them; empty for one that was not given. */
export type AuditNumbers = {
  measure: AuditMeasure
  /** Trials, or miles or hours of use. */
  exposure: string
  failures: string
  /** Percent; only for trials. */
  accuracy: string
  /** How much use lies ahead, in the same measure. */
  uses: string
}

export type AuditResult = {
  measure: AuditMeasure
  rate: FailureRate
  /** Whether the failures were worked out from an accuracy, and may be off by its rounding. */
  isFromAccuracy: boolean
  /** The failures that the accuracy would mean, where it contradicts the count; else null. */
  contradiction: number | null
  /** What to expect of the use that lies ahead; null where none was given. */
  ahead: { uses: number; expected: number; low: number; high: number } | null
  /** Trials without one failure that it would take to be sure, at 95 %, of half the rate; null where it has no meaning. */
  toHalve: number | null
}

/**
 * The arithmetic between an accuracy statement and a reliability statement. Null when no number was given; a failure
 * names the field and says what to write.
 */
export function readAudit(asked: AuditNumbers): Result<AuditResult | null> {
  const { measure } = asked
  const [exposure, failures, accuracy, uses] = [
    asked.exposure,
    asked.failures,
    asked.accuracy,
    asked.uses,
  ].map(numberIn)
  if ([exposure, failures, accuracy, uses].every((one) => one === undefined)) return ok(null)
  const isFromAccuracy = measure === 'trials' && failures === undefined && accuracy !== undefined
  const implied =
    measure === 'trials' && accuracy !== undefined ? failuresBehind(accuracy, exposure ?? Number.NaN) : null
  if (implied && !implied.ok) return implied
  const count = isFromAccuracy && implied ? implied.value : (failures ?? Number.NaN)
  const rate = (measure === 'trials' ? rateOfTrials : rateOfExposure)(exposure ?? Number.NaN, count)
  if (!rate.ok) return rate
  if (uses !== undefined && !(uses > 0 && uses <= maxUses)) {
    return {
      ok: false,
      failure: { code: 'invalid', message: 'Give the use ahead: a number above 0.', field: 'uses' },
    }
  }
  const rounding = (exposure ?? 0) * (0.5 / 10 ** decimalsOf(asked.accuracy) / 100) + 0.5
  return ok({
    measure,
    rate: rate.value,
    isFromAccuracy,
    contradiction:
      implied && !isFromAccuracy && Math.abs(implied.value - count) > rounding ? implied.value : null,
    ahead: uses === undefined ? null : { uses, ...expectedFailures(rate.value, uses) },
    toHalve:
      measure === 'trials' && count > 0 && count < rate.value.exposure
        ? trialsWithoutFailure(rate.value.rate / 2)
        : null,
  })
}

const maxUses = 1e12

/** The number that a reader wrote, with or without separators; undefined for nothing, NaN for what is no number. */
function numberIn(text: string): number | undefined {
  const plain = text.replaceAll(/[,\s]/g, '')
  if (plain === '') return undefined
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

function decimalsOf(text: string): number {
  return /\.(\d+)\s*$/.exec(text)?.[1]?.length ?? 0
}
