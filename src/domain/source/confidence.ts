import type { SourceKind } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import { isPrimary } from './sourcing'

/** Why a signal may not be published as it stands; `message` follows the name of the field. */
export type PublicationProblem = { field: 'sources' | 'confidence'; message: string }

/** The rule beside the field, for an editor who chooses. */
export const confidenceRule =
  'Confirmed: at least one source is a page of a regulator, a court or the company. Without one, it is Reported.'

const noSource: PublicationProblem = {
  field: 'sources',
  message:
    'cannot be empty: a signal without a source cannot be published, because readers could not check it. Name one, or save a draft',
}

const noPrimary: PublicationProblem = {
  field: 'confidence',
  message:
    'cannot be Confirmed: no source is a page of a regulator, a court or the company. Choose “Reported”, or cite such a page',
}

/** The problem of a published signal without any source; null when it names one. */
export function sourceProblem({ sources }: Pick<Signal, 'sources'>): PublicationProblem | null {
  return sources.length === 0 ? noSource : null
}

/**
 * The problem of a confirmed signal that cites no regulator, court or company; null where the rule holds.
 * @param sources recorded sources by id; one that is not among them proves nothing
 */
export function confidenceProblem(
  { confidence, sources: cited }: Pick<Signal, 'confidence' | 'sources'>,
  sources: ReadonlyMap<string, { kind: SourceKind }>,
): PublicationProblem | null {
  if (confidence !== 'confirmed') return null
  const hasPrimary = cited.some((id) => {
    const source = sources.get(id)
    return source !== undefined && isPrimary(source)
  })
  return hasPrimary ? null : noPrimary
}
