import type { Source } from './schema'

/** The credit that has to stand wherever the data of a source is shown. */
export type Credit = {
  sourceId: string
  /** Who is credited, in the words that the terms ask for, or else the publisher's name. */
  text: string
  /** Such as `CC BY 4.0`; null when only the credit is recorded. */
  licence: string | null
  /** Where the source is; null when it is not online. */
  url: string | null
}

/** The credit that a source asks for; null when neither terms nor a credit are recorded of it. */
export function creditOf({ id, publisher, licence, attribution, url }: Source): Credit | null {
  if (licence === null && attribution === null) return null
  return { sourceId: id, text: attribution ?? publisher, licence, url }
}

/** A credit in one line: `Service areas: Area Mappers (CC BY 4.0)`. */
export function formatCredit({ text, licence }: Credit): string {
  return licence === null ? text : `${text} (${licence})`
}
