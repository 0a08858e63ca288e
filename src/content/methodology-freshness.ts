import { cadenced, cadences } from '@/domain/facts/cadence'
import { cadencedLabel } from '@/domain/facts/cadence-labels'
import { disputeReasons, disputeRules } from '@/domain/facts/disputes'
import { agingAfter, staleAfter } from '@/domain/facts/freshness'
import { maxPublications } from '@/domain/facts/gaps'
import { type EvidenceKind, evidenceKinds, stateEvidence } from '@/domain/facts/status-evidence'
import { phaseLabels } from '@/domain/signal/labels'
import type { MethodologySection } from './methodology-types'
import { permitFree } from './permit-free'

const evidenceLabels: Record<EvidenceKind, string> = {
  status: 'Status signal',
  'vehicle-count': 'Vehicle count',
  'service-area': 'Service area',
  'service-metric': 'Service metric',
  'permit-step': 'Permit step',
}

export function freshnessSection(): MethodologySection {
  return {
    id: 'freshness',
    title: 'How old is too old',
    paragraphs: [
      `The age of a figure runs from the end of its period: a figure for a quarter is measured from the last day of the quarter. It is current up to ${agingAfter === 1 ? 'the' : `${agingAfter} times the`} time in which a newer figure can be expected, due up to ${staleAfter} times that, and out of date after. A figure computed from two others is as old as the older one. What has ended does not age.`,
      'The status of a service is as current as the newest record that implies it, and the badge names that record. Cars counted last week show that a service runs, even if no report has said so lately. A record that implies a service says nothing about a pause.',
      'The days are judgments, based on how often each figure is published. They say when to look for a newer figure, not that an older one is wrong.',
      `Gaps follow from the phase of a service. For each gap, the page names publications that would close it, among those that existed on the day viewed. No permit is missing where the law requires none: ${Object.values(permitFree).join('; ')}.`,
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
              'Due after, times',
              String(agingAfter),
              'Of the days in which a newer figure can be expected',
            ],
          },
          {
            id: 'constant-stale-after',
            cells: ['Out of date after, times', String(staleAfter), 'Of the same days'],
          },
          {
            id: 'constant-most-publications',
            cells: [
              'Publications named for one gap',
              String(maxPublications),
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
          cells: [cadencedLabel(figure), String(cadences[figure].days), cadences[figure].reason],
        })),
      },
      {
        caption: 'What keeps the status of a service current',
        columns: ['Record', 'Phases', 'Why'],
        rows: evidenceKinds.map((kind) => ({
          id: `evidence-${kind}`,
          cells: [
            evidenceLabels[kind],
            stateEvidence[kind].phases.map((phase) => phaseLabels[phase].toLowerCase()).join(', '),
            stateEvidence[kind].reason,
          ],
        })),
      },
      {
        caption: 'Which account counts when sources disagree',
        columns: ['Dispute', 'Rule'],
        rows: disputeReasons.map((reason) => ({
          id: `dispute-${reason}`,
          cells: [disputeLabels[reason], disputeRules[reason]],
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
