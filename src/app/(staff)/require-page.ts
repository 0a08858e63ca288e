import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { signInHref } from '@/url/admin'

/** The value of an editors' read, or else the page that its failure leads to: sign-in, or "not found". */
export function orLeave<T>(result: Result<T>, here: string): T {
  if (result.ok) return result.value
  switch (result.failure.code) {
    case 'unauthorized':
    case 'forbidden':
      return redirect(signInHref('/sign-in', { next: here }))
    case 'not-found':
      return notFound()
    default:
      throw new Error(result.failure.message)
  }
}
