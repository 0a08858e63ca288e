import type { ReactNode } from 'react'
import { can } from '@/domain/staff/permissions'
import { requirePerson } from '@/server/auth/session'
import { DeskPerson } from '@/ui/admin/drafts/desk-person.client'
import { SignOutForm } from '@/ui/admin/drafts/sign-out-form.client'
import { StaffHeader, StaffNavigation } from '@/ui/admin/staff-header'
import { signOutAction } from '../session-actions'

export const instant = false

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  return (
    <DeskPerson id={person.ok ? person.value.id : null}>
      <StaffHeader>
        <StaffNavigation people={person.ok && can(person.value.role, 'managePeople')}>
          <SignOutForm action={signOutAction} />
        </StaffNavigation>
      </StaffHeader>
      <main id="main" className="page-width flex-1 pt-8 pb-20">
        {children}
      </main>
    </DeskPerson>
  )
}
