import { formatNumber, formatRange } from '@/domain/shared/range'
import { milestoneLabels, phaseLabels, stageLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import type { Card } from './card'

/** The main measure of a signal as one figure or word, with the rest of its measures as the unit. */
export function signalFigure(signal: Signal): Card['figure'] {
  const measures = describeMeasures(signal)
  const value = mainValue(signal)
  if (!measures.startsWith(value)) return { value, unit: measures }
  return { value, unit: measures.slice(value.length).replace(/^[,\s]+/, '') }
}

function mainValue(signal: Signal): string {
  switch (signal.kind) {
    case 'deployment-status':
      return phaseLabels[signal.phase]
    case 'service-area':
      return `${formatNumber(signal.areaSqMi)} mi²`
    case 'fleet-estimate':
      return formatRange(signal)
    case 'service-metric':
      return formatNumber(signal.value)
    case 'filing':
      return stageLabels[signal.stage]
    case 'production':
      return milestoneLabels[signal.milestone]
    case 'target':
      return signal.value === null ? 'Promise' : formatNumber(signal.value)
  }
}
