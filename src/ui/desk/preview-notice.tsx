import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'

/** Stands above the preview of a draft: that it is none of the public pages, and the way back. */
export function PreviewNotice({
  version,
  discardedAt,
  comesAlong,
  editHref,
}: {
  version: number
  discardedAt: string | null
  /** Names of records without a public page so far. */
  comesAlong: readonly string[]
  editHref: string
}) {
  return (
    <Notice as="aside" tone="done" className="mb-8" aria-label="Preview">
      <p>
        <strong>Preview: readers cannot see this.</strong> It shows version {version} as it is saved, and what
        it would mean for careers if it were published today.
        {discardedAt === null ? null : ' The draft is discarded: restore it first to publish it.'}
        {comesAlong.length === 0
          ? null
          : ` Pages of new records do not exist until then: ${comesAlong.join(', ')}.`}
      </p>
      <p className="mt-1">
        <Link href={editHref}>Back to the draft</Link>
      </p>
    </Notice>
  )
}
