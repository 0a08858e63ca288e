import type { Deployment } from '../projection/deployments'
import type { Dated } from '../projection/service-dates'
import { servedSinceOf } from '../projection/state-since'

/**
 * How far an operator has come in a state, the furthest first. Fares are no stage: a free ride and a paid one are open
 * to the same people. Rides with a human driver, on a license of their own, are none of these.
 */
export const matrixStages = [
  'open-to-all',
  'by-invitation',
  'partly-monitored',
  'staff-only',
  'with-monitor',
  'rides-unspecified',
  'paused',
  'permit-no-rides',
  'testing',
  'tests-paused',
  'announced',
  'registered',
  'ended',
] as const
export type MatrixStage = (typeof matrixStages)[number]

/** What a cell can say: a stage, or that a person drives. */
export type CellStage = MatrixStage | 'human-driver'

/** How tests are made, where the record says more than that there are some. */
export type TestNote = 'empty' | 'by-hand' | 'permit'

/** What one deployment or permit amounts to. */
export type Reached = { stage: CellStage; note: TestNote | null; since: Dated }

/** In which order one cell chooses between what it could say. */
export function stageRank(stage: CellStage): number {
  // A person who drives says more than a test, and less than a permit to drive without one.
  if (stage === 'human-driver') return matrixStages.indexOf('permit-no-rides') + 0.5
  return matrixStages.indexOf(stage)
}

/**
 * The stage of one deployment.
 * @param isHumanDriven whether its rides are those of a driver with a license of his own
 */
export function stageOfDeployment(deployment: Deployment, isHumanDriven: boolean): Reached {
  const { phase, statusSince, serviceSince } = deployment
  const plain = (stage: CellStage, note: TestNote | null = null): Reached => ({
    stage,
    note,
    since: statusSince,
  })
  switch (phase) {
    case 'announced':
      return plain('announced')
    case 'ended':
      return plain('ended')
    case 'paused':
      return plain(serviceSince === null ? 'tests-paused' : 'paused')
    case 'permitted':
      return permitted(deployment)
    case 'testing':
      return tested(deployment)
    case 'service':
      if (isHumanDriven) return { ...plain('human-driver'), since: serviceSince ?? statusSince }
      return { ...plain(serviceStage(deployment)), since: servedSinceOf(deployment) ?? statusSince }
  }
}

/** A permit with a person in the car is one to test; whether tests have begun is told by their own records. */
function permitted({ supervision, statusSince, events, signalIds }: Deployment): Reached {
  if (supervision !== 'supervised' && supervision !== 'manual') {
    return { stage: 'permit-no-rides', note: null, since: statusSince }
  }
  const hasTested = events.some(({ signal }) => signal.phase === 'testing' && signalIds.includes(signal.id))
  return { stage: 'testing', note: hasTested ? null : 'permit', since: statusSince }
}

function tested({ supervision, access, statusSince }: Deployment): Reached {
  if (supervision === 'driverless' && access !== null) {
    return { stage: 'staff-only', note: null, since: statusSince }
  }
  const note = supervision === 'driverless' ? 'empty' : supervision === 'manual' ? 'by-hand' : null
  return { stage: 'testing', note, since: statusSince }
}

function serviceStage({ supervision, access }: Deployment): MatrixStage {
  if (supervision === 'driverless') {
    if (access === null) return 'rides-unspecified'
    return access === 'public' ? 'open-to-all' : access === 'invite-only' ? 'by-invitation' : 'staff-only'
  }
  if (access === 'employees') return 'testing'
  if (supervision === 'mixed') return 'partly-monitored'
  return supervision === 'unknown' ? 'rides-unspecified' : 'with-monitor'
}
