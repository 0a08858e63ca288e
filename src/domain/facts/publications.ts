import type { IsoDate } from '../signal/date'
import type { GapKind } from './gap-kinds'

/** Where a reader can go from the name of a publication: into our own records, or to the web. */
export type PublicationLink =
  | { to: 'source'; id: string }
  | { to: 'jurisdiction'; place: string }
  | { to: 'web'; url: string }

/** Something that appears, by itself or again and again, and states a figure that is missing here. */
export type Publication = {
  title: string
  publisher: string
  /** How often it appears, in words. */
  rhythm: string
  link: PublicationLink | null
  /** The day from which it exists, where that falls within the history told here; null is from before it. */
  since: IsoDate | null
}

/** Which publication would settle which gaps; `place` and `operator` narrow it, null leaves it open. */
export type PublicationRule = {
  kinds: readonly GapKind[]
  /** A place; the rule holds in everything inside it. */
  place: string | null
  operator: string | null
  publication: Publication
}
