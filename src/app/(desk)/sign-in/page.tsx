import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { simpleStateSchema } from '@/form/form-state-schema'
import { safeNextPath } from '@/server/auth/next-path'
import { canHavePasskeys } from '@/server/auth/passkey-responses'
import { requirePerson } from '@/server/auth/session'
import { readFormState } from '@/server/queries/form-state'
import { DeskHeader } from '@/ui/desk/desk-header'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { PasskeySignIn } from '@/ui/desk/passkeys.client'
import { SignInForm } from '@/ui/desk/sign-in-form.client'
import { SmallForm } from '@/ui/desk/small-form.client'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { loadSignInParams } from '@/url/desk'
import { carriesFormState, deskForms } from '@/url/desk-forms'
import { beginPasskeySignInAction, passkeySignInAction } from '../passkey-actions'
import { signInAction, signInWithCodeAction } from '../session-actions'

export const instant = false

export const metadata: Metadata = { title: 'Sign in' }

const lost =
  'Lost your password? Ask an admin of this site for a link by which you choose a new one. An admin who is locked out makes one on the host, with npm run admin:create -- --reset-password.'

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, step, done, answer: key } = await loadSignInParams(searchParams)
  const person = await requirePerson()
  if (person.ok) redirect(safeNextPath(next))
  const form = step === 'code' ? deskForms.code(next) : deskForms.signIn(next)
  const answer = await readFormState(key, form.name, simpleStateSchema)
  return (
    <>
      <DeskHeader />
      <main id="main" className="page-width flex-1 pt-8 pb-16 lg:pt-12">
        <PageHeading title={step === 'code' ? 'Enter a code' : 'Sign in'}>
          <p>
            {step === 'code'
              ? 'The password is right. Enter the code that your authenticator app shows now, or one of your recovery codes.'
              : 'For editors. Readers need no account: every page of the tracker is open.'}
          </p>
        </PageHeading>
        <FormStateLostNotice lost={key !== null && answer === null} asked={key} />
        {done === 'link' ? (
          <Notice as="p" tone="done" className="measure mb-6" role="status">
            Your password is set. Sign in with it.
          </Notice>
        ) : null}
        {carriesFormState(safeNextPath(next)) ? (
          <Notice as="p" className="measure mb-6" role="status">
            Your session has ended. What you typed is kept for ten minutes: sign in, and it is in the form
            again.
          </Notice>
        ) : null}
        {step === 'code' ? (
          <SmallForm
            key="code"
            action={signInWithCodeAction}
            formState={answer}
            hidden={{ next: safeNextPath(next) }}
            fields={[
              {
                name: 'code',
                label: 'Code',
                type: 'code',
                autoComplete: 'one-time-code',
                maxLength: 40,
                hint: 'Six digits, or a recovery code with its letters.',
              },
            ]}
            submit="Sign in"
          />
        ) : (
          <>
            <SignInForm action={signInAction} formState={answer} next={safeNextPath(next)} />
            {canHavePasskeys() ? (
              <PasskeySignIn
                next={safeNextPath(next)}
                begin={beginPasskeySignInAction}
                finish={passkeySignInAction}
              />
            ) : null}
          </>
        )}
        <p className="measure mt-8 text-note text-muted">
          {step === 'code' ? (
            <>
              No phone and no codes left? An admin of this site can help.{' '}
              <Link href="/sign-in">Sign in as someone else</Link>
            </>
          ) : (
            lost
          )}
        </p>
      </main>
    </>
  )
}
