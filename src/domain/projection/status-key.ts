import { compareText } from '../shared/group'
import type { Phase, Supervision } from '../signal/kinds'
import type { Dated } from './service-dates'

type DeploymentState = { phase: Phase; supervision: Supervision }
type Ranked = DeploymentState & { operator: string; statusSince: Dated }

/** The states that a map, a chip and a table tell apart, the most advanced first. */
export const statusKeys = [
  'service-driverless',
  'service-mixed',
  'service-supervised',
  'service-unknown',
  'paused',
  'permitted',
  'testing',
  'announced',
  'ended',
] as const
export type StatusKey = (typeof statusKeys)[number]

/** The display state: service is told apart by who watches, and a person driving counts as supervised. */
export function statusKey({ phase, supervision }: DeploymentState): StatusKey {
  if (phase !== 'service') return phase
  return supervision === 'manual' ? 'service-supervised' : `service-${supervision}`
}

/** The most advanced of the deployments given; between equals the one that has stood longer, then the first by operator. */
export function leadingDeployment<D extends Ranked>(deployments: readonly D[]): D | undefined {
  return deployments.toSorted(
    (a, b) =>
      statusKeys.indexOf(statusKey(a)) - statusKeys.indexOf(statusKey(b)) ||
      compareText(a.statusSince.when.date, b.statusSince.when.date) ||
      compareText(a.operator, b.operator),
  )[0]
}
