import { describeMeasures, mainMeasure } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import type { Card } from './card'

/** The main measure of a signal as one figure or word, with the rest of its measures as the unit. */
export function signalFigure(signal: Signal): Card['figure'] {
  const measures = describeMeasures(signal)
  const value = mainMeasure(signal)
  if (!measures.startsWith(value)) return { value, unit: measures }
  return { value, unit: measures.slice(value.length).replace(/^[,\s]+/, '') }
}
