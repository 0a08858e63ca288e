import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import type { SavedState } from '@/url/desk'

const words: Record<SavedState, string> = {
  created: 'The draft is saved. Readers do not see it until it is published.',
  saved: 'Your changes are saved.',
  submitted: 'Submitted for review. A reviewer publishes it or returns it with a word.',
  returned: 'Returned. It is a draft again, and its history says why.',
  discarded: 'The draft is discarded. You can restore it for 30 days.',
  'brought-back': 'The draft is restored.',
  published: 'Published. Readers see it from now on.',
  retracted: 'Retracted. It counts no more, and its page says why.',
  restored: 'Published again. It counts as before.',
  corrected: 'The mapping is corrected. Readers see your correction with your name and your reason.',
  withdrawn: 'The correction is withdrawn. What the rules say holds again.',
  unchanged: 'This form had been sent before. It was carried out once, and nothing was written twice.',
}

/** What the last action did. */
export function SavedNotice({ saved, publicHref }: { saved: SavedState | null; publicHref: string | null }) {
  if (!saved) return null
  return (
    <Notice as="p" tone="done" className="mb-6" role="status">
      {words[saved]} {publicHref ? <Link href={publicHref}>See the public page</Link> : null}
    </Notice>
  )
}
