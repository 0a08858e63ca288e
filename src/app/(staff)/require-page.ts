import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { secondFactorField } from '@/server/auth/session'
import { signInHref } from '@/url/admin'

/** The value of an editors' read, or else the page that its failure leads to: sign-in, or "not found". */
export function orLeave<T>(result: Result<T>, here: string): T {
  if (result.ok) return result.value
  switch (result.failure.code) {
    case 'forbidden':
      // What a role does not include has no page; a missing second factor is set up on the account page.
      return result.failure.field === secondFactorField ? redirect('/admin/account') : notFound()
    case 'unauthorized':
      return redirect(signInHref('/sign-in', { next: here }))
    case 'not-found':
      return notFound()
    default:
      throw new Error(result.failure.message)
  }
}
