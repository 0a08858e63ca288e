import 'server-only'
import { connection } from 'next/server'
import { z } from 'zod'
import { formStateBrowser } from '../auth/form-state-cookie'
import { requirePerson } from '../auth/session'
import { db } from '../db'
import { log } from '../log'

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' })
    return z.NEVER
  }
})

/**
 * What a refused form is to show again. Null when there is nothing for this reader: the key is of another form, of
 * another browser or person, its time is over, or what is stored does not fit the schema.
 * @param key from the address of the page; null when it has none
 * @param form the form that would show it
 */
export async function readFormState<T>(
  key: string | null,
  form: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  if (!key) return null
  // Whether its time is over is a question for the request, never for a page drawn ahead of one.
  await connection()
  const browser = await formStateBrowser()
  if (!browser) return null
  const row = await db().formAnswer.findUnique({ where: { key } })
  if (!row || row.form !== form || row.browser !== browser || row.expiresAt.getTime() <= Date.now())
    return null
  if (row.userId !== null) {
    const editor = await requirePerson()
    if (!editor.ok || editor.value.id !== row.userId) return null
  }
  const state = jsonText.pipe(schema).safeParse(row.state)
  if (state.success) return state.data
  log.warn(
    { form, issues: state.error.issues.map(({ path, message }) => [path.join('.'), message]) },
    'the kept answer to a form does not fit its schema',
  )
  return null
}
