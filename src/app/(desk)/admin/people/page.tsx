import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { roleLabels, roleNotes, roles } from '@/domain/desk/permissions'
import { simpleStateSchema } from '@/form/form-state-schema'
import { readMadeLink } from '@/server/auth/made-link'
import { readFormState } from '@/server/queries/form-state'
import { listOpenLinks, listPeople } from '@/server/queries/people'
import { siteUrl } from '@/server/site'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { Instant } from '@/ui/desk/instant'
import { PersonPanel } from '@/ui/desk/person-panel.client'
import { SmallForm } from '@/ui/desk/small-form.client'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { accessLinkPath, loadPeopleParams, peopleHref } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { orLeave } from '../../require-page'
import { OpenLinks } from './open-links'
import { inviteAction, personAction } from './people-actions'

export const instant = false

export const metadata: Metadata = { title: 'People' }

const words = {
  link: 'The link was shown for five minutes and is not kept. Make another one if it was lost.',
  role: 'The role is changed.',
  disabled: 'The account is disabled and its sessions have ended. The history keeps its name.',
  enabled: 'The account is enabled.',
  sessions: 'All sessions of the account have ended.',
  withdrawn: 'The link no longer works.',
  factors: 'The authenticator app and the passkeys of the account are removed, and its sessions have ended.',
  refused: 'Nothing was changed.',
} as const

function factorsOf(app: boolean, passkeys: number): string {
  const counted = passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`
  const factors = [...(app ? ['App'] : []), ...(passkeys > 0 ? [counted] : [])]
  return factors.length > 0 ? factors.join(', ') : 'None'
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { done, answer: key } = await loadPeopleParams(searchParams)
  const here = peopleHref('/admin/people', { answer: key })
  const people = orLeave(await listPeople(), here)
  const links = orLeave(await listOpenLinks(), here)
  const made = done === 'link' ? await readMadeLink() : null
  const answerOf = (name: string) => readFormState(key, deskForms.people(name).name, simpleStateSchema)
  const invitation = await answerOf('invite')
  const answers = new Map<string, Awaited<ReturnType<typeof answerOf>>>()
  for (const { id } of [...people, ...links]) answers.set(id, await answerOf(`person:${id}`))
  const lost = key !== null && invitation === null && [...answers.values()].every((one) => one === null)
  return (
    <>
      <PageHeading title="People">
        <p>
          Everyone with an account. <Link href="/admin/people/audit">Audit log</Link>
        </p>
      </PageHeading>
      <FormStateLostNotice lost={lost} />
      {made ? (
        <Notice tone="done" className="mb-6" role="status">
          <p>
            Hand this link to {made.name}. It works once, within three days, and is shown here for five
            minutes only.
          </p>
          <p className="mt-2 break-all">
            <code>{`${siteUrl()}${accessLinkPath(made.token)}`}</code>
          </p>
        </Notice>
      ) : done ? (
        <Notice as="p" tone="done" className="measure mb-6" role="status">
          {words[done]}
        </Notice>
      ) : null}
      <DataTable
        stacks
        caption={people.length === 1 ? 'One account' : `${people.length} accounts`}
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            cell: ({ name, email, disabled, self }) => (
              <>
                {name}
                {self ? ' (you)' : ''}
                {disabled ? ' — disabled' : ''}
                <span className="block text-sm font-normal text-muted">{email}</span>
              </>
            ),
          },
          { key: 'role', header: 'Role', brief: true, cell: ({ role }) => roleLabels[role] },
          {
            key: 'factor',
            header: 'Second factor',
            brief: true,
            cell: ({ twoFactor, passkeys }) => factorsOf(twoFactor, passkeys),
          },
          { key: 'sessions', header: 'Sessions', numeric: true, cell: ({ sessions }) => sessions },
          {
            key: 'seen',
            header: 'Last seen (UTC)',
            brief: true,
            cell: ({ lastSeen }) => (lastSeen ? <Instant iso={lastSeen} /> : 'Never'),
          },
          {
            key: 'change',
            header: 'Change',
            cell: (person) => (
              <PersonPanel person={person} action={personAction} formState={answers.get(person.id) ?? null} />
            ),
          },
        ]}
        rows={people}
        rowKey={({ id }) => id}
        empty="Nobody has an account."
      />
      <Section id="invite" title="Invite someone">
        <SmallForm
          action={inviteAction}
          formState={invitation}
          fields={[
            {
              name: 'name',
              label: 'Name',
              type: 'text',
              hint: 'Readers see it beside every change.',
              maxLength: 120,
            },
            {
              name: 'email',
              label: 'E-mail address',
              type: 'email',
              maxLength: 200,
              hint: 'To sign in with; readers do not see it.',
            },
            {
              name: 'role',
              label: 'Role',
              type: 'choice',
              choices: roles.map((role) => [role, roleLabels[role]] as const),
              hint: roles.map((role) => `${roleLabels[role]}: ${roleNotes[role]}.`).join(' '),
              initial: 'contributor',
            },
          ]}
          submit="Make an invitation link"
        />
      </Section>
      <Section id="links" title="Open links" aside="Times are UTC">
        <OpenLinks links={links} answers={answers} />
      </Section>
    </>
  )
}
