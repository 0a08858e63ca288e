export type ReferenceStatus = 'published' | 'draft' | 'retired' | 'merged'

const marks: Record<ReferenceStatus, { glyph: string; tone: string; word: string }> = {
  published: { glyph: '●', tone: 'text-ink', word: 'In use' },
  draft: { glyph: '○', tone: 'text-muted', word: 'Draft' },
  retired: { glyph: '✕', tone: 'text-ink-soft', word: 'Retired' },
  merged: { glyph: '→', tone: 'text-ink-soft', word: 'Merged' },
}

export const referenceStatusWord = (status: ReferenceStatus) => marks[status].word

/** Where a reference record stands, as glyph and word. */
export function ReferenceStatusMark({ status }: { status: ReferenceStatus }) {
  const { glyph, tone, word } = marks[status]
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={tone}>
        {glyph}
      </span>{' '}
      {word}
    </span>
  )
}
