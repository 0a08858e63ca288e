export type ReferenceStatus = 'published' | 'draft' | 'retired' | 'merged'

const marks: Record<ReferenceStatus, { glyph: string; tone: string; word: string }> = {
  published: { glyph: '●', tone: 'text-ink', word: 'In use' },
  draft: { glyph: '○', tone: 'text-muted', word: 'Draft' },
  retired: { glyph: '✕', tone: 'text-ink-soft', word: 'Retired' },
  merged: { glyph: '→', tone: 'text-ink-soft', word: 'Merged' },
}

export const standingWord = (standing: ReferenceStatus) => marks[standing].word

/** Where a reference record stands, as glyph and word. */
export function ReferenceStatusMark({ standing }: { standing: ReferenceStatus }) {
  const { glyph, tone, word } = marks[standing]
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={tone}>
        {glyph}
      </span>{' '}
      {word}
    </span>
  )
}
