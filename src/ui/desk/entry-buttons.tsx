import type { RecordStatus } from '@/domain/signal/kinds'
import { Button } from '@/ui/kit/button'

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
        <Button look="primary" type="submit" name="intent" value="save" disabled={pending}>
          Save changes
        </Button>
      ) : (
        <>
          <Button type="submit" name="intent" value={status ? 'save' : 'draft'} disabled={pending}>
            {status === 'in-review' ? 'Save changes' : status ? 'Save draft' : 'Save as draft'}
          </Button>
          {permits.submit && status !== 'in-review' ? (
            <Button
              look={permits.publish ? 'plain' : 'primary'}
              type="submit"
              name="intent"
              value="submit"
              disabled={pending}
            >
              Submit for review
            </Button>
          ) : null}
          {permits.publish ? (
            <Button look="primary" type="submit" name="intent" value="publish" disabled={pending}>
              Publish
            </Button>
          ) : null}
        </>
      )}
      <p role="status" className="text-note text-muted">
        {pending ? 'Saving…' : ''}
      </p>
    </div>
  )
}
