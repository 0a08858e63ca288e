import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { roleLabels, roleNotes } from '@/domain/desk/permissions'
import { simpleStateSchema } from '@/form/form-state-schema'
import { readLink } from '@/server/auth/access-links'
import { readFormState } from '@/server/queries/form-state'
import { DeskHeader } from '@/ui/desk/desk-header'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { newPasswordFields } from '@/ui/desk/password-fields'
import { SmallForm } from '@/ui/desk/small-form.client'
import { PageHeading } from '@/ui/kit/page-heading'
import { loadLinkParams } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { redeemLinkAction } from './link-actions'

export const instant = false

// The address is the secret: no page that it leads to may learn it.
export const metadata: Metadata = { title: 'Choose a password', referrer: 'strict-origin' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SearchParams> }

export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const { answer: key } = await loadLinkParams(searchParams)
  const link = await readLink(token)
  const answer = await readFormState(key, deskForms.link(token).name, simpleStateSchema)
  return (
    <>
      <DeskHeader />
      <main id="main" className="page-width flex-1 pt-8 pb-16 lg:pt-12">
        {link.ok ? (
          <>
            <PageHeading
              title={link.value.kind === 'invitation' ? 'Your invitation' : 'Choose a new password'}
            >
              <p>
                {link.value.kind === 'invitation'
                  ? `Readers will see your changes under the name ${link.value.name}. You sign in with ${link.value.email}.`
                  : `For ${link.value.name}, ${link.value.email}. All sessions of the account end.`}
              </p>
              {link.value.role ? (
                <p className="mt-2 text-base">
                  {roleLabels[link.value.role]}: {roleNotes[link.value.role]}.
                </p>
              ) : null}
            </PageHeading>
            <FormStateLostNotice lost={key !== null && answer === null} asked={key} />
            <SmallForm
              action={redeemLinkAction}
              formState={answer}
              hidden={{ token }}
              fields={newPasswordFields}
              submit="Set the password"
            />
          </>
        ) : (
          <PageHeading title="This link is over">
            <p>{link.failure.message}</p>
          </PageHeading>
        )}
      </main>
    </>
  )
}
