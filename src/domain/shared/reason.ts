import { lineOf, normalizeLine } from './text'

/** The most characters of a reason for a change. */
export const maxReason = 300

/** Why something was changed, as readers see it in the history. */
export const reasonSchema = lineOf({
  min: 3,
  max: maxReason,
  missing: 'must say why, in at least 3 characters',
})

/** A reason as it is stored beside the changeset that carries it. */
export const normalizeReason = normalizeLine
