import { formatDay } from '@/domain/signal/date'
import type { EditConflict } from '@/form/entry-state'
import { Button, ButtonLink } from '@/ui/kit/button'
import { DataTable } from '@/ui/kit/data-table'

/** Two people have edited the same record: what the other wrote against what was typed here, and the choice. */
export function ConflictPanel({
  conflict,
  editHref,
  onTake,
}: {
  conflict: EditConflict
  editHref: string
  /** When the other version is taken. */
  onTake: () => void
}) {
  const { version, by, at, differences, retracted } = conflict
  return (
    <section aria-labelledby="conflict" className="mb-8 border-l-4 border-alert bg-sunken px-4 py-4">
      <h2 id="conflict" tabIndex={-1} className="text-xl">
        Someone else has changed this signal
      </h2>
      <p className="mt-1 text-note">
        {by ?? 'A data load'} saved version {version} on {formatDay(at.slice(0, 10))} at {at.slice(11, 16)}{' '}
        UTC, after you opened it. Nothing of yours is lost: it is still in the form below.
      </p>
      <div className="mt-3">
        <DataTable
          caption={`Where version ${version} and yours differ`}
          columns={[
            { key: 'field', header: 'Field', cell: ({ label }) => label, rowHeader: true },
            { key: 'theirs', header: `Version ${version}`, cell: ({ before }) => before },
            { key: 'yours', header: 'Yours', cell: ({ after }) => after },
          ]}
          rows={differences}
          rowKey={({ key }) => key}
          empty="Both say the same. Taking theirs loses nothing."
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="shownVersion" value={version} />
        {retracted ? (
          <p className="text-note">That version is retracted, so yours cannot be saved over it.</p>
        ) : (
          <Button look="danger" type="submit" name="intent" value="overwrite">
            Save mine over version {version}
          </Button>
        )}
        {/* A plain link: the page is read anew. What was typed is given up, and offered there once more. */}
        <ButtonLink href={editHref} onClick={onTake}>
          Take theirs
        </ButtonLink>
      </div>
    </section>
  )
}
