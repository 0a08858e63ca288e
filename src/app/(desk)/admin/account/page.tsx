import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { roleLabels, roleNotes } from '@/domain/desk/permissions'
import { simpleStateSchema } from '@/form/form-state-schema'
import { missesOwnFactor } from '@/server/auth/second-factor'
import { lacksSecondFactor, requirePerson } from '@/server/auth/session'
import { listOwnSessions } from '@/server/auth/sessions'
import { readFormState } from '@/server/queries/form-state'
import { AccountSessions } from '@/ui/desk/account-sessions'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { PasswordForm } from '@/ui/desk/password-form.client'
import { Notice } from '@/ui/kit/notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { accountHref, loadAccountParams } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { orLeave } from '../../require-page'
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from '../../session-actions'
import { PasskeySection } from './passkey-section'
import { SecondFactorSection } from './second-factor-section'

export const instant = false

export const metadata: Metadata = { title: 'Account' }

const words = {
  password: 'The password is changed. Your other sessions have ended.',
  'second-factor-on': 'The authenticator app is set up. Signing in asks for its code from now on.',
  'second-factor-off': 'The authenticator app is turned off. Its recovery codes no longer work.',
  'passkey-added': 'The passkey is added. You can sign in with it from now on.',
  'passkey-removed': 'The passkey is removed. Other sessions that were begun with it have ended.',
  session: 'That session has ended.',
  sessions: 'Your other sessions have ended.',
} as const

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { changed, answer: key } = await loadAccountParams(searchParams)
  const here = accountHref('/admin/account', { answer: key })
  const person = orLeave(await requirePerson(), here)
  const answer = await readFormState(key, deskForms.password().name, simpleStateSchema)
  const answers = await Promise.all(
    (['setup', 'confirm', 'turn-off', 'remove-passkey'] as const).map((name) =>
      readFormState(key, deskForms.account(name).name, simpleStateSchema),
    ),
  )
  const [setup = null, confirm = null, turnOff = null, removal = null] = answers
  const sessions = orLeave(await listOwnSessions(), here)
  return (
    <>
      <PageHeading title="Account">
        <p>
          {person.name}, {person.email}. Your name stands beside every change that you make.
        </p>
        <p className="mt-2 text-base">
          {roleLabels[person.role]}: {roleNotes[person.role]}.
        </p>
      </PageHeading>
      {changed ? (
        <Notice as="p" tone="done" className="measure mb-6" role="status">
          {words[changed]}
        </Notice>
      ) : null}
      {lacksSecondFactor(person) ? (
        <Notice as="p" tone="error" className="measure mb-6" role="status">
          {(await missesOwnFactor(person))
            ? 'This site asks every editor for a second factor, and you have a passkey. Sign out, and sign in with it; the rest of the desk opens then. If it is lost, ask an admin to remove it.'
            : 'This site asks every editor for a second factor. Set up an authenticator app, or add a passkey and sign in with it; the rest of the desk opens then.'}
        </Notice>
      ) : null}
      <FormStateLostNotice lost={key !== null && answer === null && answers.every((one) => one === null)} />
      <Section id="second-factor" title="Authenticator app">
        <SecondFactorSection on={person.twoFactor} answers={{ setup, confirm, turnOff }} />
      </Section>
      <Section id="passkeys" title="Passkeys">
        <PasskeySection here={here} removal={removal} />
      </Section>
      <Section id="sessions" title="Where you are signed in">
        <AccountSessions sessions={sessions} endOne={endSessionAction} endOthers={endOtherSessionsAction} />
      </Section>
      <Section id="password" title="Change password">
        <PasswordForm action={changePasswordAction} formState={answer} />
      </Section>
    </>
  )
}
