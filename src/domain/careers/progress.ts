import { z } from 'zod'
import { fail, ok, type Result } from '../shared/result'
import { isIsoDate } from '../signal/calendar'
import { type PathSlug, pathSlugs } from './paths'
import { type Roadmap, stepsOf } from './roadmap'

/**
 * A reader's progress on one path, as it is kept in the browser and written to a file. Steps that a later edition of
 * the plan no longer has are dropped on reading and named, so that nothing disappears unsaid.
 */
export type Progress = {
  path: PathSlug
  /** The day on which each step was done, by step id. */
  done: Record<string, string>
}

const progressVersion = 1
/** Characters; more is no progress of ours. */
export const maxProgressLength = 20_000

const progressSchema = z.object({
  kind: z.literal('roadmap-progress'),
  version: z.literal(progressVersion),
  path: z.enum(pathSlugs),
  done: z.record(
    z.string().max(60),
    z.string().refine(isIsoDate, { error: 'must be a day written YYYY-MM-DD' }),
  ),
})

export type ReadProgress = { progress: Progress; dropped: string[] }

/** The file to keep, as text. */
export function writeProgress({ path, done }: Progress): string {
  const ordered = Object.fromEntries(
    Object.entries(done).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
  return `${JSON.stringify({ kind: 'roadmap-progress', version: progressVersion, path, done: ordered }, null, 2)}\n`
}

/** Progress from a file, for the path and plan that are open. Fails, with what to do, when it is of another one. */
export function readProgress(text: string, path: PathSlug, roadmap: Roadmap): Result<ReadProgress> {
  if (text.length > maxProgressLength)
    return fail('too-large', 'This file is too long to be a progress file.')
  const parsed = progressSchema.safeParse(parseJson(text))
  if (!parsed.success) return fail('invalid', whatIsWrong(parsed.error.issues[0]))
  const { done, path: own } = parsed.data
  if (own !== path) return fail('conflict', `This progress belongs to another path: ${own}.`)
  const known = new Set(stepsOf(roadmap).map(({ id }) => id))
  const entries = Object.entries(done)
  const kept = Object.fromEntries(entries.filter(([id]) => known.has(id)))
  return ok({
    progress: { path, done: kept },
    dropped: entries.map(([id]) => id).filter((id) => !known.has(id)),
  })
}

/** The first thing that is wrong with a file, in words for whoever has it open. */
function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  const [field, step] = issue?.path ?? []
  if (field === 'version')
    return `This file is of another version; this page reads version ${progressVersion}.`
  if (field === 'path') return 'This file names no path of this site.'
  if (field === 'done' && step !== undefined)
    return `The day of the step “${String(step)}” ${issue?.message}.`
  if (field === 'done') return 'This file holds no list of steps that are done.'
  return 'This is not a progress file of this site.'
}

/** The value, or undefined for text that is not JSON: the schema then refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
