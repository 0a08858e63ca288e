import type { DatePrecision } from './date'
import type * as kinds from './kinds'
import type { PointerField } from './references'

/** Words for readers. Sentence case; every value of a closed vocabulary has one. */

export const kindLabels: Record<kinds.SignalKind, string> = {
  'deployment-status': 'Deployment status',
  'service-area': 'Service area',
  'fleet-estimate': 'Vehicle count',
  'service-metric': 'Service measure',
  filing: 'Filing',
  production: 'Production',
  target: 'Promise',
}

export const confidenceLabels: Record<kinds.Confidence, string> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  estimated: 'Estimated',
  claimed: 'Claimed',
}

export const confidenceNotes: Record<kinds.Confidence, string> = {
  confirmed: 'A regulator, a court or the operator published it, and that page is cited.',
  reported: 'Published by others; no page of a regulator, a court or the operator is cited for it.',
  estimated: 'Computed from observations or partial figures.',
  claimed: 'A company’s claim alone. It is shown and does not affect the status.',
}

export const recordStatusLabels: Record<kinds.RecordStatus, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  published: 'Published',
  retracted: 'Retracted',
}

export const phaseLabels: Record<kinds.StatusPhase, string> = {
  announced: 'Announced',
  testing: 'Testing',
  permitted: 'Permitted',
  service: 'In service',
  restricted: 'Restricted',
  paused: 'Paused',
  ended: 'Ended',
}

export const supervisionLabels: Record<kinds.Supervision, string> = {
  manual: 'Human driver',
  supervised: 'With a safety monitor',
  mixed: 'Mixed',
  driverless: 'Driverless',
  unknown: 'Not known',
}

export const extentLabels: Record<kinds.Extent, string> = {
  whole: 'The whole city',
  part: 'Part of its area, hours or fleet',
}

export const countExtentLabels: Record<kinds.Extent, string> = {
  whole: 'The whole place',
  part: 'A part of the place',
}

export const accessLabels: Record<kinds.Access, string> = {
  employees: 'Employees only',
  'invite-only': 'By invitation',
  public: 'Open to the public',
}

export const basisLabels: Record<kinds.FleetBasis, string> = {
  requested: 'Requested',
  authorised: 'Authorized',
  registered: 'Registered',
  observed: 'Observed',
  claimed: 'Claimed',
  reported: 'Reported',
}

export const basisNotes: Record<kinds.FleetBasis, string> = {
  requested: 'Requested in a filing; the vehicles may not exist yet.',
  authorised: 'Allowed by a permit; the operator may run fewer.',
  registered: 'On an official registry; not all of them carry riders.',
  observed: 'Counted by someone independent of the operator.',
  claimed: 'Stated by the company.',
  reported: 'Published by the press without saying how they were counted.',
}

export const scopeLabels: Record<kinds.FleetScope, string> = {
  all: 'All vehicles',
  driverless: 'Driverless vehicles',
  supervised: 'Supervised vehicles',
}

export const spanLabels: Record<kinds.FleetSpan, string> = {
  active: 'Recently in use',
  cumulative: 'Ever seen',
}

export const metricLabels: Record<kinds.ServiceMetric, string> = {
  miles: 'Miles',
  'driverless-miles': 'Driverless miles',
  'rider-only-miles': 'Rider-only miles',
  'rides-per-week': 'Rides a week',
  'rides-per-month': 'Rides a month',
  'rides-per-quarter': 'Rides a quarter',
  'rides-per-year': 'Rides a year',
  'rides-total': 'Rides in total',
  crashes: 'Crashes',
  incidents: 'Incidents',
  'wait-minutes': 'Wait for a car',
  'availability-pct': 'Availability',
  'price-usd-per-mile': 'Price a mile',
  'price-usd-per-month': 'Price a month',
  'price-premium-pct': 'Price against alternatives',
  'ride-share-pct': 'Share of rides',
  'orders-per-vehicle-day': 'Orders a vehicle a day',
  'live-cities': 'Cities in service',
}

export const stageLabels: Record<kinds.FilingStage, string> = {
  planned: 'Planned',
  filed: 'Filed',
  'under-review': 'Under review',
  opened: 'Opened',
  granted: 'Granted',
  amended: 'Amended',
  denied: 'Denied',
  withdrawn: 'Withdrawn or suspended',
  expired: 'Expired',
  closed: 'Closed',
}

export const permitTypeLabels: Record<kinds.PermitType, string> = {
  'testing-with-driver': 'Testing with a driver',
  'driverless-testing': 'Driverless testing',
  'driverless-deployment': 'Driverless deployment',
  'ride-hail-network': 'Ride-hail network',
  'vehicle-exemption': 'Vehicle exemption',
  'type-approval': 'Type approval',
  recall: 'Recall',
  investigation: 'Investigation',
  other: 'Other',
}

export const milestoneLabels: Record<kinds.Milestone, string> = {
  unveiled: 'Unveiled',
  prototype: 'Prototype',
  component: 'Component',
  'pilot-production': 'Pilot production',
  'first-unit': 'First unit',
  'production-start': 'Start of production',
  ramp: 'Ramp-up',
  'volume-target': 'Volume target',
  delay: 'Delay',
  'in-service': 'In service',
}

export const targetMetricLabels: Record<kinds.TargetMetric, string> = {
  'fleet-size': 'Fleet size',
  cities: 'Cities',
  'driverless-service': 'Driverless service',
  'production-rate': 'Production rate',
  'population-share': 'Share of population',
  'rides-per-week': 'Rides a week',
  other: 'Other',
}

export const outcomeLabels: Record<kinds.TargetOutcome, string> = {
  met: 'Met',
  missed: 'Missed',
  late: 'Met late',
  open: 'Open',
}

export const sourceKindLabels: Record<kinds.SourceKind, string> = {
  regulator: 'Regulator',
  court: 'Court',
  company: 'Company',
  press: 'Press',
  'independent-tracker': 'Independent tracker',
  article: 'Article',
  social: 'Social media',
}

export const precisionLabels: Record<DatePrecision, string> = {
  day: 'Day',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
}

/** How a signal points at another one. */
export const pointerWords: Record<PointerField, string> = {
  alternateOf: 'another account of it',
  restates: 'repeats it',
  evidence: 'a promise that it shows kept',
}
