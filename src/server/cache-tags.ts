/** The tags by which cached reads are expired. A write expires the tags of what it touched. */
export const tags = {
  /** Anything computed from signals. */
  signals: 'signals',
  /** Operators, places, agencies, filings, programs and sources. */
  reference: 'reference',
} as const
