import type { StatusKey } from '@/domain/projection/deployments'
import type { IsoDate } from '@/domain/signal/date'

/** What a page shows where its address is shared: its headline, one figure, and the day that both hold for. */
export type Card = {
  kicker: string
  title: string
  /** One figure or word, large, and what it counts, with unit and date where they differ from `asOf`. */
  figure: { value: string; unit: string }
  /** One more sentence; empty when the figure says it all. */
  note: string
  status: StatusKey | null
  asOf: IsoDate
}

export const cardSize = { width: 1200, height: 630 } as const

/** Characters that the fonts of a card have: Latin with its accents, and the signs that the site writes. */
const unknown = /[^\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]+/gu

/**
 * A text as a card can draw it, at most `length` characters. A sign that the fonts lack becomes an ellipsis: the
 * drawing library would otherwise ask another site for a font.
 */
export function cardText(text: string, length: number): string {
  const drawable = text.normalize('NFC').replace(unknown, '…').trim()
  if (drawable.length <= length) return drawable
  const cut = drawable.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.…]+$/, '')}…`
}
