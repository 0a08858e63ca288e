import type { Metadata } from 'next'
import { requireEditor } from '@/server/auth/session'
import { PasswordForm } from '@/ui/admin/password-form.client'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { orLeave } from '../../require-page'
import { changePasswordAction } from '../../session-actions'

export const instant = false

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const editor = orLeave(await requireEditor(), '/admin/account')
  return (
    <>
      <PageHeading title="Account">
        <p>
          {editor.name}, {editor.email}, {editor.role}. Your name stands beside every change that you make.
        </p>
      </PageHeading>
      <Section id="password" title="Change password">
        <PasswordForm action={changePasswordAction} />
      </Section>
    </>
  )
}
