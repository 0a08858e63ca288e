import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { requireEditor } from '@/server/auth/session'
import { readFormAnswer } from '@/server/queries/form-answer'
import { AnswerLostNotice } from '@/ui/admin/answer-notice'
import { simpleStateSchema } from '@/ui/admin/answer-schema'
import { noticeLook } from '@/ui/admin/looks'
import { PasswordForm } from '@/ui/admin/password-form.client'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { accountHref, loadAccountParams } from '@/url/admin'
import { deskForms } from '@/url/desk-forms'
import { orLeave } from '../../require-page'
import { changePasswordAction } from '../../session-actions'

export const instant = false

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { changed, answer: key } = await loadAccountParams(searchParams)
  const editor = orLeave(await requireEditor(), accountHref('/admin/account', { answer: key }))
  const answer = await readFormAnswer(key, deskForms.password().name, simpleStateSchema)
  return (
    <>
      <PageHeading title="Account">
        <p>
          {editor.name}, {editor.email}, {editor.role}. Your name stands beside every change that you make.
        </p>
      </PageHeading>
      <Section id="password" title="Change password">
        {changed === 'password' ? (
          <p role="status" className={`${noticeLook} mb-5 max-w-sm border-positive`}>
            The password is changed. Your other sessions have ended.
          </p>
        ) : null}
        <AnswerLostNotice lost={key !== null && answer === null} />
        <PasswordForm action={changePasswordAction} answer={answer} />
      </Section>
    </>
  )
}
