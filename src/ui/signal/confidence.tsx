import type { Confidence } from '@/domain/signal/kinds'
import { confidenceLabels, confidenceNotes } from '@/domain/signal/labels'

/** How sure a signal is, as a word; its meaning shows on hovering and, on a signal's own page, in full. */
export function ConfidenceWord({ value }: { value: Confidence }) {
  return <span title={confidenceNotes[value]}>{confidenceLabels[value]}</span>
}
