import { recordOf } from '../shared/record-of'
import { type Confidence, confidences, type SignalKind, signalKinds } from '../signal/kinds'
import { evidenceWeights, halfLives } from './constants'

/** What an index is reckoned with beside the rules: the weight of evidence and how fast it fades. */
export type IndexSettings = {
  /** From 0 to 1. */
  evidence: Record<Confidence, number>
  /** Days after which a signal of a kind counts for half. */
  halfLifeDays: Record<SignalKind, number>
}

/** The weights and half-lives of the methodology page. */
export const publishedSettings: IndexSettings = {
  evidence: recordOf(confidences, (confidence) => evidenceWeights[confidence].weight),
  halfLifeDays: recordOf(signalKinds, (kind) => halfLives[kind].days),
}

/** A weight that a reader may choose: 0 leaves such evidence out, 1 counts it whole. */
export const weightBounds = { min: 0, max: 1 }
/** A half-life, in days, that a reader may choose: from a week to ten years. */
export const halfLifeBounds = { min: 7, max: 3650 }
