import { describe, expect, it } from 'vitest'
import * as placeLabels from '../place/labels'
import { statusKeys } from '../projection/deployments'
import * as projectionLabels from '../projection/labels'
import { promiseStatuses } from '../projection/targets'
import { datePrecisions } from './date'
import * as kinds from './kinds'
import * as labels from './labels'

const vocabularies: [name: string, values: readonly string[], words: Record<string, string>][] = [
  ['kinds', kinds.signalKinds, labels.kindLabels],
  ['confidences', kinds.confidences, labels.confidenceLabels],
  ['record statuses', kinds.recordStatuses, labels.recordStatusLabels],
  ['phases', kinds.statusPhases, labels.phaseLabels],
  ['status keys', statusKeys, projectionLabels.statusKeyLabels],
  ['supervisions', kinds.supervisions, labels.supervisionLabels],
  ['accesses', kinds.accesses, labels.accessLabels],
  ['bases', kinds.fleetBases, labels.basisLabels],
  ['scopes', kinds.fleetScopes, labels.scopeLabels],
  ['service metrics', kinds.serviceMetrics, labels.metricLabels],
  ['stages', kinds.filingStages, labels.stageLabels],
  ['permit types', kinds.permitTypes, labels.permitTypeLabels],
  ['milestones', kinds.milestones, labels.milestoneLabels],
  ['target metrics', kinds.targetMetrics, labels.targetMetricLabels],
  ['outcomes', kinds.targetOutcomes, labels.outcomeLabels],
  ['promise statuses', promiseStatuses, projectionLabels.promiseStatusLabels],
  ['source kinds', kinds.sourceKinds, labels.sourceKindLabels],
  ['place kinds', kinds.placeKinds, placeLabels.placeKindLabels],
  ['precisions', datePrecisions, labels.precisionLabels],
]

describe('labels', () => {
  it.each(vocabularies)('name every one of the %s, once and in sentence case', (_name, values, words) => {
    expect(Object.keys(words).sort()).toEqual([...values].sort())
    for (const word of Object.values(words)) expect(word).toMatch(/^[A-Z][^A-Z]*[^.]$/)
    expect(new Set(Object.values(words)).size).toBe(values.length)
  })

  it.each([
    ['bases', kinds.fleetBases, labels.basisNotes],
    ['confidences', kinds.confidences, labels.confidenceNotes],
  ])('explain every one of the %s in whole sentences', (_name, values, notes) => {
    expect(Object.keys(notes).sort()).toEqual([...values].sort())
    for (const note of Object.values(notes)) expect(note).toMatch(/^[A-Z].+\.$/)
  })
})
