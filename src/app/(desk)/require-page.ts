import 'server-only'
import { redirect } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { secondFactorField } from '@/server/auth/session'
import { refusedPaths, signInHref } from '@/url/desk'

/**
 * Leads from a page that turns out to show nothing to the answer that says so. What can be known before a page is begun
 * is asked in proxy.ts, which gives it its status; this is for what changes in between.
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
