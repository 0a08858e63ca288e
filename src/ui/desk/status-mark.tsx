import type { RecordStatus } from '@/domain/signal/kinds'

const marks: Record<RecordStatus, { glyph: string; tone: string }> = {
  draft: { glyph: '○', tone: 'text-muted' },
  'in-review': { glyph: '◐', tone: 'text-ink-soft' },
  published: { glyph: '●', tone: 'text-ink' },
  retracted: { glyph: '✕', tone: 'text-ink-soft' },
}

/** The life of a record as glyph and word. */
export function RecordStatusMark({ status, label }: { status: RecordStatus; label: string }) {
  const { glyph, tone } = marks[status]
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true" className={tone}>
        {glyph}
      </span>{' '}
      {label}
    </span>
  )
}
