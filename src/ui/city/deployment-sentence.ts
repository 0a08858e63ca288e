import type { Deployment } from '@/domain/projection/deployments'
import { formatInterval, formatWhen } from '@/domain/signal/calendar'
import type { Supervision } from '@/domain/signal/kinds'

const watched: Record<Supervision, string> = {
  driverless: 'with nobody at the wheel',
  supervised: 'with a person watching in the car',
  mixed: 'with a person watching in some cars and nobody in others',
  manual: 'with a person driving',
  unknown: 'with supervision unknown',
}

const riders = {
  public: 'the public',
  'invite-only': 'invited riders',
  employees: 'employees',
} as const

/**
 * One plain sentence on where an operator stands, as precise as its date and no more. The date is that of the phase:
 * supervision and access can have changed since, so it is never tied to them.
 */
export function deploymentSentence(
  deployment: Pick<Deployment, 'phase' | 'supervision' | 'access' | 'since'>,
  operator: string,
): string {
  const { phase, supervision, access, since } = deployment
  const when = `since ${formatInterval(since)}`
  switch (phase) {
    case 'service':
      return `${operator} carries ${access ? riders[access] : 'riders'} ${watched[supervision]}; the service has run ${when}.`
    case 'paused':
      return `${operator} has paused its service ${when}.`
    case 'ended':
      return `${operator} ended here ${formatWhen(since)}.`
    case 'permitted':
      return `${operator} has held a permit without a public service ${when}.`
    case 'testing':
      return supervision === 'unknown'
        ? `${operator} has been testing ${when}.`
        : `${operator} is testing ${watched[supervision]}; tests have run ${when}.`
    case 'announced':
      return `${operator} announced this city ${formatWhen(since)}; nothing runs yet.`
  }
}
