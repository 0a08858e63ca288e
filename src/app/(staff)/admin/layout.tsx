import type { ReactNode } from 'react'
import { can } from '@/domain/staff/permissions'
import { requirePerson } from '@/server/auth/session'
import { StaffHeader, StaffNavigation } from '@/ui/admin/staff-header'
import { signOutAction } from '../session-actions'

export const instant = false

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  return (
    <>
      <StaffHeader>
        <StaffNavigation people={person.ok && can(person.value.role, 'managePeople')}>
          <form action={signOutAction}>
            <button type="submit" className="py-2 hover:text-accent hover:underline">
              Sign out
            </button>
          </form>
        </StaffNavigation>
      </StaffHeader>
      <main id="main" className="page-width flex-1 pt-8 pb-20">
        {children}
      </main>
    </>
  )
}
