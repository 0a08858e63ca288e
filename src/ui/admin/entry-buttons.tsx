import type { RecordStatus } from '@/domain/signal/kinds'
import { plainButton, primaryButton } from './looks'

/** What the person's role may do with the form. */
export type EntryPermits = { save: boolean; submit: boolean; publish: boolean }

/** What can be done with the form. The first button is the one that Enter presses, so it is the one that undoes. */
export function EntryButtons({
  status,
  permits,
  pending,
}: {
  status: RecordStatus | null
  permits: EntryPermits
  pending: boolean
}) {
  if (!permits.save) {
    return (
      <p className="mt-8 border-t border-rule-strong pt-4 text-muted">
        {status === 'draft' || status === 'in-review'
          ? 'Someone else began this draft. A reviewer can change it.'
          : 'A reviewer can change what readers have seen.'}
      </p>
    )
  }
  return (
    <div className="mt-8 flex flex-wrap items-center gap-3 border-t border-rule-strong pt-4">
      {status === 'published' || status === 'retracted' ? (
        <button type="submit" name="intent" value="save" disabled={pending} className={primaryButton}>
          Save changes
        </button>
      ) : (
        <>
          <button
            type="submit"
            name="intent"
            value={status ? 'save' : 'draft'}
            disabled={pending}
            className={plainButton}
          >
            {status === 'in-review' ? 'Save changes' : status ? 'Save draft' : 'Save as draft'}
          </button>
          {permits.submit && status !== 'in-review' ? (
            <button
              type="submit"
              name="intent"
              value="submit"
              disabled={pending}
              className={permits.publish ? plainButton : primaryButton}
            >
              Submit for review
            </button>
          ) : null}
          {permits.publish ? (
            <button type="submit" name="intent" value="publish" disabled={pending} className={primaryButton}>
              Publish
            </button>
          ) : null}
        </>
      )}
      <p role="status" className="text-note text-muted">
        {pending ? 'Saving…' : ''}
      </p>
    </div>
  )
}
