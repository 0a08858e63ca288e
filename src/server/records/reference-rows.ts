import 'server-only'

/** The life of a reference record (operator, place, agency, filing, program, source), as where-clauses of its table. */

/** In use: neither merged into another record nor retired. Only such records may be pointed at anew. */
export const inUse = { mergedInto: null, retiredAt: null } as const

/**
 * What readers see. A record that only drafts cite is hidden until a published signal needs it. Every public read of
 * a reference table asks for this.
 */
export const readerVisible = { ...inUse, publishedAt: { not: null } } as const

/** Whether readers see a stored record. */
export function isReaderVisible(row: {
  publishedAt: Date | null
  mergedInto: string | null
  retiredAt: Date | null
}): boolean {
  return row.publishedAt !== null && row.mergedInto === null && row.retiredAt === null
}
