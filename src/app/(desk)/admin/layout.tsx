import type { ReactNode } from 'react'
import { can } from '@/domain/desk/permissions'
import { requirePerson } from '@/server/auth/session'
import { DeskHeader, DeskNavigation } from '@/ui/desk/desk-header'
import { DeskPerson } from '@/ui/desk/drafts/desk-person.client'
import { SignOutForm } from '@/ui/desk/drafts/sign-out-form.client'
import { signOutAction } from '../session-actions'

export const instant = false

export default async function DeskPagesLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  return (
    <DeskPerson id={person.ok ? person.value.id : null}>
      <DeskHeader>
        <DeskNavigation people={person.ok && can(person.value.role, 'managePeople')}>
          <SignOutForm action={signOutAction} />
        </DeskNavigation>
      </DeskHeader>
      <main id="main" className="page-width flex-1 pt-8 pb-20">
        {children}
      </main>
    </DeskPerson>
  )
}
