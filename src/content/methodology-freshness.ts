import { type Cadenced, cadenced, cadences } from '@/domain/knowledge/cadence'
import { conflictReasons, conflictRules } from '@/domain/knowledge/conflicts'
import { AGEING_AFTER, STALE_AFTER } from '@/domain/knowledge/freshness'
import { MOST_PUBLICATIONS } from '@/domain/knowledge/unknown'
import { permitFree } from '@/domain/knowledge/unknown-kinds'
import { fleetBases, serviceMetrics } from '@/domain/signal/kinds'
import { basisLabels, metricLabels } from '@/domain/signal/labels'
import type { MethodologySection } from './methodology-types'

const ownLabels: Partial<Record<Cadenced, string>> = {
  state: 'State of a service',
  supervision: 'Supervision',
  access: 'Access',
  area: 'Service area',
  permit: 'Permit held',
  'open-filing': 'Open proceeding, last step',
}

const labels: Partial<Record<Cadenced, string>> = {
  ...ownLabels,
  ...Object.fromEntries(
    fleetBases.map((basis) => [`fleet-${basis}`, `Vehicles, ${basisLabels[basis].toLowerCase()}`]),
  ),
  ...Object.fromEntries(serviceMetrics.map((metric) => [`metric-${metric}`, metricLabels[metric]])),
}

export function freshnessSection(): MethodologySection {
  return {
    id: 'freshness',
    title: 'How old is too old',
    paragraphs: [
      `A figure is as old as the days since the end of what it speaks of: a reading of a quarter is measured from the last day of the quarter. It is fresh up to ${AGEING_AFTER === 1 ? 'the' : `${AGEING_AFTER} times the`} time in which a newer figure can be expected, ageing up to ${STALE_AFTER} times that, and stale after. What is worked out from two figures is as old as the older one. What has ended does not age.`,
      'The days are judgements from how the publications behind each figure appear. They say when to look for a newer figure, not that an older one is wrong.',
      `What a reader would expect to be known follows from the phase of a service. For each thing that is not known, the page names publications that would settle it, among those that existed on the day of reading. No permit is missed where the law asks for none: ${Object.values(permitFree).join('; ')}.`,
    ],
    tables: [
      {
        caption: 'Constants of freshness',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-ageing-after',
            cells: [
              'Ageing after, times',
              String(AGEING_AFTER),
              'Of the days in which a newer figure can be expected',
            ],
          },
          {
            id: 'constant-stale-after',
            cells: ['Stale after, times', String(STALE_AFTER), 'Of the same days'],
          },
          {
            id: 'constant-most-publications',
            cells: [
              'Publications named for one unknown',
              String(MOST_PUBLICATIONS),
              'The most direct ones of those that exist',
            ],
          },
        ],
      },
      {
        caption: 'How often a newer figure can be expected',
        columns: ['Figure', 'Days', 'Why'],
        numeric: [1],
        rows: cadenced.map((figure) => ({
          id: `cadence-${figure}`,
          cells: [labels[figure] ?? figure, String(cadences[figure].days), cadences[figure].reason],
        })),
      },
      {
        caption: 'Which account stands when accounts disagree',
        columns: ['Dispute', 'Rule'],
        rows: conflictReasons.map((reason) => ({
          id: `dispute-${reason}`,
          cells: [disputeLabels[reason], conflictRules[reason]],
        })),
      },
    ],
  }
}

const disputeLabels = {
  alternate: 'Several accounts of one event',
  claim: 'A claim against the record',
  values: 'Different values of one figure',
} as const
