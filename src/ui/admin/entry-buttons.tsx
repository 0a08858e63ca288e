import type { RecordStatus } from '@/domain/signal/kinds'
import { plainButton, primaryButton } from './looks'

/** What can be done with the form. The first button is the one that Enter presses, so it is the one that undoes. */
export function EntryButtons({ status, pending }: { status: RecordStatus | null; pending: boolean }) {
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
            {status ? 'Save draft' : 'Save as draft'}
          </button>
          <button type="submit" name="intent" value="publish" disabled={pending} className={primaryButton}>
            Publish
          </button>
        </>
      )}
      <p role="status" className="text-[0.9375rem] text-muted">
        {pending ? 'Saving…' : ''}
      </p>
    </div>
  )
}
