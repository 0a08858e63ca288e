import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { safeNextPath } from '@/server/auth/next-path'
import { requireEditor } from '@/server/auth/session'
import { readFormAnswer } from '@/server/queries/form-answer'
import { AnswerLostNotice } from '@/ui/admin/answer-notice'
import { simpleStateSchema } from '@/ui/admin/answer-schema'
import { noticeLook, plainButton } from '@/ui/admin/looks'
import { SignInForm } from '@/ui/admin/sign-in-form.client'
import { StaffHeader } from '@/ui/admin/staff-header'
import { PageHeading } from '@/ui/primitives/page-heading'
import { loadSignInParams } from '@/url/admin'
import { carriesAnswer, deskForms } from '@/url/desk-forms'
import { signInAction, signOutAction } from '../session-actions'

export const instant = false

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, answer: key } = await loadSignInParams(searchParams)
  const editor = await requireEditor()
  if (editor.ok) redirect(safeNextPath(next))
  const answer = await readFormAnswer(key, deskForms.signIn(next).name, simpleStateSchema)
  return (
    <>
      <StaffHeader />
      <main id="main" className="page-width flex-1 pt-8 pb-16 lg:pt-12">
        <PageHeading title="Sign in">
          <p>For editors. Readers need no account: every page of the tracker is open.</p>
        </PageHeading>
        {editor.failure.code === 'forbidden' ? (
          <form action={signOutAction} className="grid max-w-sm gap-4">
            <p role="alert">{editor.failure.message}</p>
            <p>
              <button type="submit" className={plainButton}>
                Sign out
              </button>
            </p>
          </form>
        ) : (
          <>
            <AnswerLostNotice lost={key !== null && answer === null} />
            {carriesAnswer(safeNextPath(next)) ? (
              <p role="status" className={`${noticeLook} measure mb-6 border-rule-strong`}>
                Your session has ended. What you typed is kept for ten minutes: sign in, and it is in the form
                again.
              </p>
            ) : null}
            <SignInForm action={signInAction} answer={answer} next={safeNextPath(next)} />
          </>
        )}
      </main>
    </>
  )
}
