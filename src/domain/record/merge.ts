import { type ReferenceType, type ReferenceValues, referenceName, referenceWords } from './types'

type Candidate = {
  id: string
  values: ReferenceValues
  life: { mergedInto: string | null; retiredAt: unknown }
}

/** Why a record cannot be merged into another of its type, following the name of the field; null when the two fit. */
export function mergeProblem(type: ReferenceType, merged: Candidate, survivor: Candidate): string | null {
  const { one } = referenceWords[type]
  const name = referenceName(type, survivor.values)
  if (merged.id === survivor.id) return `cannot be this ${one} itself`
  if (survivor.life.mergedInto !== null)
    return `names ${name}, which was merged into ${survivor.life.mergedInto}: name that one instead`
  if (survivor.life.retiredAt !== null) return `names ${name}, which is retired`
  const fits = (field: string) => merged.values[field] === survivor.values[field]
  if (type === 'place' && !fits('kind'))
    return `names a ${survivor.values.kind}, and this one is a ${merged.values.kind}: only places of one kind can be merged`
  if ((type === 'filing' || type === 'program') && !fits('operator'))
    return `names a ${one} of ${survivor.values.operator}, and this one is of ${merged.values.operator}: only ${referenceWords[type].many} of one operator can be merged`
  return null
}
