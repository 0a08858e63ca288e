import { roleLabels } from '@/domain/desk/permissions'
import type { SimpleState } from '@/form/entry-state'
import type { LinkLine } from '@/server/queries/people'
import { Instant } from '@/ui/desk/instant'
import { SmallForm } from '@/ui/desk/small-form.client'
import { DataTable } from '@/ui/kit/data-table'
import { personAction } from './people-actions'

/** Links that were handed over and not used yet. */
export function OpenLinks({
  links,
  answers,
}: {
  links: readonly LinkLine[]
  answers: ReadonlyMap<string, SimpleState | null>
}) {
  return (
    <DataTable
      stacks
      caption="Each works once, within three days"
      columns={[
        {
          key: 'for',
          header: 'For',
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-muted">{email}</span>
            </>
          ),
        },
        {
          key: 'kind',
          header: 'What it does',
          cell: ({ kind, role }) =>
            kind === 'invitation'
              ? `Makes an account${role ? ` (${roleLabels[role]})` : ''}`
              : 'Sets a new password',
        },
        { key: 'by', header: 'Made by', brief: true, cell: ({ by }) => by },
        { key: 'until', header: 'Until', brief: true, cell: ({ expires }) => <Instant iso={expires} /> },
        {
          key: 'withdraw',
          header: 'Withdraw',
          cell: ({ id }) => (
            <SmallForm
              action={personAction}
              formState={answers.get(id) ?? null}
              fields={[]}
              hidden={{ act: 'withdraw', id }}
              submit="Withdraw"
              look="plain"
            />
          ),
        },
      ]}
      rows={links}
      rowKey={({ id }) => id}
      empty="No link is open."
    />
  )
}
