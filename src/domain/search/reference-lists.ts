/** The lists that a form picks records from, by name. */

export const referenceLists = [
  'operator',
  'place',
  'agency',
  'filing',
  'program',
  'source',
  /** Signals of the same kind that another account may be about. */
  'mainRecord',
  /** Signals that one of this kind may say again. */
  'original',
  /** Published signals of every kind. */
  'anyRecord',
] as const
export type ReferenceList = (typeof referenceLists)[number]

/** What one record of a list is called in a sentence. */
export const referenceListWords: Record<ReferenceList, string> = {
  operator: 'operator',
  place: 'place',
  agency: 'agency',
  filing: 'filing',
  program: 'program',
  source: 'source',
  mainRecord: 'signal',
  original: 'signal',
  anyRecord: 'signal',
}

/** A record as a form offers it. */
export type ReferenceOption = {
  id: string
  /** What the field holds once it is chosen. It means this record and no other of its list. */
  text: string
  /** What it is called. */
  name: string
  /** One line that tells it from its namesakes: its kind, what it lies in or belongs to, its publisher or day. */
  detail: string
  /** Only drafts cite it so far: readers do not see it. */
  hidden: boolean
  /** Of a place, the country that it lies in, by its two letters; null where none is known and for anything else. */
  country: string | null
}

/** The answer to what was typed into a field, best first. */
export type ReferenceOptions = {
  options: ReferenceOption[]
  /** The id of the one record that what was typed means; null when it means none or several. */
  meant: string | null
}

/** Longest text that a field of this kind takes: an address may be pasted into it. */
export const maxReferenceText = 2000
