import { compareText } from '../shared/group'
import { type Access, accesses, type Phase, type Supervision } from '../signal/kinds'
import type { Dated } from './service-dates'

type DeploymentState = { phase: Phase; supervision: Supervision }
type Ranked = DeploymentState & { operator: string; access: Access | null; statusSince: Dated }

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

/**
 * The most advanced of the deployments given; between equals the one that more people can ride, then the one that has
 * stood longer, then the first by operator.
 */
export function leadingDeployment<D extends Ranked>(deployments: readonly D[]): D | undefined {
  return deployments.toSorted(
    (a, b) =>
      statusKeys.indexOf(statusKey(a)) - statusKeys.indexOf(statusKey(b)) ||
      openness(b) - openness(a) ||
      compareText(a.statusSince.when.date, b.statusSince.when.date) ||
      compareText(a.operator, b.operator),
  )[0]
}

/** Open to everyone before invited riders before staff; not stated last. */
function openness({ access }: { access: Access | null }): number {
  return access === null ? -1 : accesses.indexOf(access)
}
