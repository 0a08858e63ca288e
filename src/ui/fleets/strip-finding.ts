import { countOperators, type OperatorLine } from '@/domain/fleets/operator-strip'

/** Who carries riders, and how: what no record of the past year confirms is said to be so. */
export function stripFinding(lines: readonly OperatorLine[]): string {
  const { riders, driverless } = countOperators(lines)
  const who = `${riders.all} ${riders.all === 1 ? 'operator carries' : 'operators carry'} riders${old(riders)}`
  return `${who}; ${driverless.all} with no one at the wheel${old(driverless)}`
}

const old = ({ unconfirmed }: { unconfirmed: number }) =>
  unconfirmed === 0 ? '' : ` (${unconfirmed} not confirmed within 12 months)`
