import 'server-only'
import { can, permissionRefusal } from '@/domain/desk/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { recordEvent } from './audit'
import { editorFrom, idleLimit, personFrom, requirePerson } from './session'

/** A signed-in browser, as its owner recognizes it. */
export type SessionLine = {
  id: string
  browser: string
  /** Instant, ISO 8601. */
  began: string
  /** Instant, ISO 8601: to within five minutes. */
  lastSeen: string
  /** Whether it is the one that asks. */
  present: boolean
}

/** The live sessions of the person of this request, the last one seen first. Fails as `unauthorized`. */
export async function listOwnSessions(): Promise<Result<SessionLine[]>> {
  const person = await requirePerson()
  if (!person.ok) return person
  const { id: userId, sessionId } = person.value
  const rows = await db().session.findMany({
    where: { userId, expiresAt: { gt: new Date() }, updatedAt: { gt: new Date(Date.now() - idleLimit) } },
    orderBy: { updatedAt: 'desc' },
  })
  return ok(
    rows.map((row) => ({
      id: row.id,
      browser: browserName(row.userAgent),
      began: row.createdAt.toISOString(),
      lastSeen: row.updatedAt.toISOString(),
      present: row.id === sessionId,
    })),
  )
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** A browser in words, from the name that it gives itself. */
export function browserName(userAgent: string | null): string {
  const nameIn = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => userAgent?.includes(mark))?.[1]
  const browser = nameIn(browsers) ?? 'Unknown browser'
  const system = nameIn(systems)
  return system ? `${browser} on ${system}` : browser
}

/** Ends one of one's own sessions, or all but the present one when no id is given. */
export async function endOwnSessions(id: string | null, requestHeaders: Headers): Promise<Result<number>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  const { id: userId, sessionId } = person.value
  const { count } = await db().session.deleteMany({
    where: { userId, ...(id === null ? { NOT: { id: sessionId } } : { id }) },
  })
  if (count > 0) {
    const detail = count === 1 ? 'one session' : `${count} sessions`
    await recordEvent({ kind: 'session-ended', byId: userId, aboutId: userId, detail }, requestHeaders)
  }
  return ok(count)
}

/** Ends all sessions of another person. Fails as `forbidden` where the role may not, as `not-found`. */
export async function endSessionsOf(userId: string, requestHeaders: Headers): Promise<Result<number>> {
  const editor = await editorFrom(requestHeaders)
  if (!editor.ok) return editor
  if (!can(editor.value.role, 'endOthersSessions'))
    return fail('forbidden', permissionRefusal('endOthersSessions'))
  const user = await db().user.findUnique({ where: { id: userId }, select: { id: true } })
  if (!user) return fail('not-found', 'There is no such person.')
  const { count } = await db().session.deleteMany({ where: { userId } })
  const detail = count === 1 ? 'one session' : `${count} sessions`
  await recordEvent({ kind: 'session-ended', byId: editor.value.id, aboutId: userId, detail }, requestHeaders)
  return ok(count)
}
