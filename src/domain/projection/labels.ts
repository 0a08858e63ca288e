import type { LadderRung, StageState } from './permit-ladder'
import type { PlainStatus } from './plain-status'
import type { StatusKey } from './status-key'
import type { PromiseStatus } from './targets'

/** Words for readers of what is worked out from signals. Sentence case, as those of the signals themselves. */

export const statusKeyLabels: Record<StatusKey, string> = {
  'service-driverless': 'Service, driverless',
  'service-mixed': 'Service, mixed',
  'service-supervised': 'Service, supervised',
  'service-unknown': 'Service, supervision unknown',
  paused: 'Paused',
  permitted: 'Permitted',
  testing: 'Testing',
  announced: 'Announced',
  ended: 'Ended',
}

export const plainStatusLabels: Record<PlainStatus, string> = {
  driverless: 'Driverless',
  monitored: 'With a safety monitor',
  'before-riders': 'Testing or permitted',
  announced: 'Announced',
  other: 'Paused, ended or not known',
}

export const rungLabels: Record<LadderRung, string> = {
  'testing-with-driver': 'Testing with a driver',
  'driverless-testing': 'Driverless testing',
  'driverless-deployment': 'Driverless deployment',
  'driverless-rides': 'Driverless rides',
}

export const stageStateLabels: Record<StageState, string> = {
  granted: 'Granted',
  running: 'Under way',
  paused: 'Paused',
  applied: 'Applied for',
  planned: 'Not filed',
  lapsed: 'Lapsed or refused',
}

export const promiseStatusLabels: Record<PromiseStatus, string> = {
  open: 'Open',
  overdue: 'Overdue',
  met: 'Met',
  late: 'Met late',
  missed: 'Missed',
}
