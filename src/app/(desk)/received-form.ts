import 'server-only'
import { headers } from 'next/headers'
import { requestOf } from '@/server/door/requests'

/**
 * The first statement of every action. Throws when what was sent is no form, which a program can do and a browser
 * cannot; then, and only then, the door knows that the action was reached and that a failure is our own. An action
 * without a form leaves the argument out.
 */
export async function receivedForm(...sent: unknown[]): Promise<void> {
  if (!sent.every((one) => one instanceof FormData))
    throw new TypeError('What was sent to this action is no form')
  const request = requestOf(await headers())
  if (request?.givenUp) throw new Error('This form took too long to read, and its sender has been told so')
  if (request) request.actionBegan = true
}
