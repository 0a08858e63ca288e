import { Notice } from '@/ui/kit/notice'
import type { SavedRecordState } from '@/url/desk-records'

const words: Record<SavedRecordState, string> = {
  added: 'The record is added.',
  edited: 'Your changes are saved.',
  shown: 'Readers see it from now on.',
  merged: 'Merged. What named it names the other record now, and its address leads there.',
  retired: 'Retired. No list, no form and no public page shows it.',
  restored: 'It is in use again.',
  unchanged: 'This form had been sent before. It was carried out once, and nothing was written twice.',
}

/** What the last act on a reference record did. */
export function SavedRecordNotice({ saved }: { saved: SavedRecordState | null }) {
  if (!saved) return null
  return (
    <Notice as="p" tone="done" className="mb-6" role="status">
      {words[saved]}
    </Notice>
  )
}
