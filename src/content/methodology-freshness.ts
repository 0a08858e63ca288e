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
  'permit-step': 'Step of a permit',
}

export function freshnessSection(): MethodologySection {
  return {
    id: 'freshness',
    title: 'How old is too old',
    paragraphs: [
      `A figure is as old as the days since the end of what it speaks of: a reading of a quarter is measured from the last day of the quarter. It is fresh up to ${agingAfter === 1 ? 'the' : `${agingAfter} times the`} time in which a newer figure can be expected, aging up to ${staleAfter} times that, and stale after. What is worked out from two figures is as old as the older one. What has ended does not age.`,
      'The state of a service is as fresh as the newest record that implies it, and the badge names that record: cars counted last week say that a service runs, whenever somebody last said so. A record that implies a service says nothing of a pause.',
      'The days are judgments from how the publications behind each figure appear. They say when to look for a newer figure, not that an older one is wrong.',
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
              'Aging after, times',
              String(agingAfter),
              'Of the days in which a newer figure can be expected',
            ],
          },
          {
            id: 'constant-stale-after',
            cells: ['Stale after, times', String(staleAfter), 'Of the same days'],
          },
          {
            id: 'constant-most-publications',
            cells: [
              'Publications named for one unknown',
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
        caption: 'What keeps the state of a service fresh',
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
        caption: 'Which account stands when accounts disagree',
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
