/** The closed vocabularies of a signal. Their words for readers are in `labels.ts`. */

export const signalKinds = [
  'deployment-status',
  'service-area',
  'fleet-estimate',
  'service-metric',
  'filing',
  'production',
  'target',
] as const
export type SignalKind = (typeof signalKinds)[number]

export const confidences = ['confirmed', 'reported', 'estimated', 'claimed'] as const
export type Confidence = (typeof confidences)[number]

/** The life of a record, not of a deployment. */
export const recordStatuses = ['draft', 'in-review', 'published', 'retracted'] as const
export type RecordStatus = (typeof recordStatuses)[number]

/** Phases that a deployment can be in. */
export const phases = ['announced', 'testing', 'permitted', 'service', 'paused', 'ended'] as const
export type Phase = (typeof phases)[number]

/** What a status signal can say: a phase, or `restricted`, an event that changes no phase. */
export const statusPhases = [
  'announced',
  'testing',
  'permitted',
  'service',
  'restricted',
  'paused',
  'ended',
] as const
export type StatusPhase = (typeof statusPhases)[number]

export const supervisions = ['manual', 'supervised', 'mixed', 'driverless', 'unknown'] as const
export type Supervision = (typeof supervisions)[number]

/**
 * How much of its place a status or a count speaks of: all of it, or a part: some of the area, the hours or the cars
 * of a city, a country without one of its states. A part never stands for the whole.
 */
export const extents = ['whole', 'part'] as const
export type Extent = (typeof extents)[number]

/** Narrowest first: access only widens while a service runs. */
export const accesses = ['employees', 'invite-only', 'public'] as const
export type Access = (typeof accesses)[number]

export const fleetBases = [
  'requested',
  'authorised',
  'registered',
  'observed',
  'claimed',
  'reported',
] as const
export type FleetBasis = (typeof fleetBases)[number]

export const fleetScopes = ['all', 'driverless', 'supervised'] as const
export type FleetScope = (typeof fleetScopes)[number]

/** Over what time vehicles were counted: those in use of late, or every one ever seen. Never joined. */
export const fleetSpans = ['active', 'cumulative'] as const
export type FleetSpan = (typeof fleetSpans)[number]

export const serviceMetrics = [
  'miles',
  'driverless-miles',
  'rider-only-miles',
  'rides-per-week',
  'rides-per-month',
  'rides-per-quarter',
  'rides-per-year',
  'rides-total',
  'crashes',
  'incidents',
  'wait-minutes',
  'availability-pct',
  'price-usd-per-mile',
  'price-usd-per-month',
  'price-premium-pct',
  'ride-share-pct',
  'orders-per-vehicle-day',
  'live-cities',
] as const
export type ServiceMetric = (typeof serviceMetrics)[number]

export const filingStages = [
  'planned',
  'filed',
  'under-review',
  'opened',
  'granted',
  'amended',
  'denied',
  'withdrawn',
  'expired',
  'closed',
] as const
export type FilingStage = (typeof filingStages)[number]

export const permitTypes = [
  'testing-with-driver',
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
  'vehicle-exemption',
  'type-approval',
  'recall',
  'investigation',
  'other',
] as const
export type PermitType = (typeof permitTypes)[number]

export const milestones = [
  'unveiled',
  'prototype',
  'component',
  'pilot-production',
  'first-unit',
  'production-start',
  'ramp',
  'volume-target',
  'delay',
  'in-service',
] as const
export type Milestone = (typeof milestones)[number]

export const targetMetrics = [
  'fleet-size',
  'cities',
  'driverless-service',
  'production-rate',
  'population-share',
  'rides-per-week',
  'other',
] as const
export type TargetMetric = (typeof targetMetrics)[number]

/** An outcome as an editor recorded it; whether an open target is overdue follows from the reading date. */
export const targetOutcomes = ['met', 'missed', 'late', 'open'] as const
export type TargetOutcome = (typeof targetOutcomes)[number]

export const sourceKinds = [
  'regulator',
  'court',
  'company',
  'press',
  'independent-tracker',
  'article',
  'social',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Kinds of source that put something on record themselves. Without one, a signal is at most `reported`. */
export const primarySourceKinds = ['regulator', 'court', 'company'] as const satisfies readonly SourceKind[]

export const placeKinds = ['bloc', 'country', 'region', 'city'] as const
export type PlaceKind = (typeof placeKinds)[number]
