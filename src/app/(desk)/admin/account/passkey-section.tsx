import type { SimpleState } from '@/form/entry-state'
import { listOwnPasskeys, maxPasskeys } from '@/server/auth/passkeys'
import { Instant } from '@/ui/desk/instant'
import { PasskeyForm } from '@/ui/desk/passkeys.client'
import { SmallForm } from '@/ui/desk/small-form.client'
import { DataTable } from '@/ui/kit/data-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { beginPasskeyAction, finishPasskeyAction, removePasskeyAction } from '../../passkey-actions'
import { orLeave } from '../../require-page'

/** A person's passkeys, with a way to add one and, opened first, to remove one. */
export async function PasskeySection({ here, removal }: { here: string; removal: SimpleState | null }) {
  const passkeys = orLeave(await listOwnPasskeys(), here)
  return (
    <>
      <p className="measure mb-4">
        With a passkey you sign in by unlocking your phone, computer or security key. It takes the place of
        the password and of the code of an app.
      </p>
      <DataTable
        stacks
        caption="Times are UTC"
        columns={[
          { key: 'name', header: 'Name', cell: ({ name }) => name, rowHeader: true },
          { key: 'added', header: 'Added', cell: ({ added }) => <Instant iso={added} /> },
          {
            key: 'used',
            header: 'Last used',
            cell: ({ lastUsed }) => (lastUsed ? <Instant iso={lastUsed} /> : 'Never'),
          },
        ]}
        rows={passkeys}
        rowKey={({ id }) => id}
        empty="You have no passkey."
      />
      {passkeys.length > 0 ? (
        <Disclosure summary="Remove a passkey…" look="strong" open={removal !== null} className="mt-2">
          <p className="measure my-3">
            It no longer signs you in, and other sessions that were begun with it end. Delete it on the
            device, too.
          </p>
          <SmallForm
            key={passkeys.length}
            action={removePasskeyAction}
            formState={removal}
            fields={[
              {
                name: 'passkey',
                label: 'Passkey',
                type: 'choice',
                choices: passkeys.map(({ id, name, added }) => [id, `${name}, added ${added.slice(0, 10)}`]),
              },
              {
                name: 'removePassword',
                label: 'Your password',
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
            submit="Remove it"
            look="danger"
          />
        </Disclosure>
      ) : null}
      <div className="mt-6">
        {passkeys.length < maxPasskeys ? (
          <PasskeyForm key={passkeys.length} begin={beginPasskeyAction} finish={finishPasskeyAction} />
        ) : (
          <p>An account has at most {maxPasskeys} passkeys.</p>
        )}
      </div>
    </>
  )
}
