import 'server-only'
import { redirect } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { secondFactorField } from '@/server/auth/session'
import { refusedPaths, signInHref } from '@/url/admin'

/**
 * Leads from an address of the desk that names nothing to the answer that says so, with its status. The framework's own
 * way draws an empty page with status 200 here, and fills it once the scripts have run.
 */
export function leaveMissing(): never {
  redirect(refusedPaths.missing)
}

/** The value of an editors' read, or else the page that its failure leads to: sign-in, or a refusal. */
export function orLeave<T>(result: Result<T>, here: string): T {
  if (result.ok) return result.value
  switch (result.failure.code) {
    case 'forbidden':
      // A missing second factor is set up on the account page.
      return redirect(result.failure.field === secondFactorField ? '/admin/account' : refusedPaths.forbidden)
    case 'unauthorized':
      return redirect(signInHref('/sign-in', { next: here }))
    case 'not-found':
      return leaveMissing()
    default:
      throw new Error(result.failure.message)
  }
}
