import type { PathSlug } from '@/domain/careers/paths'
import { maxProgressLength, type ReadProgress, readProgress, writeProgress } from '@/domain/careers/progress'
import type { Roadmap } from '@/domain/careers/roadmap'
import { ok, type Result } from '@/domain/shared/result'
import type { IsoDate } from '@/domain/signal/calendar'

/** What reads and writes the progress on one path; fetched apart, when there is something to read or to write. */

export { readProgress } from '@/domain/careers/progress'

/** Four bytes are the most that a character takes: a file of more than this is not worth reading. */
const maxBytes = 4 * maxProgressLength

/**
 * The text to keep once a step is ticked on a day, or no longer ticked; null when none is left. Fails, so that it is
 * left as it is, when what is kept cannot be read.
 */
export function toggleStep(
  kept: string | null,
  { path, roadmap, step, day }: { path: PathSlug; roadmap: Roadmap; step: string; day: IsoDate },
): Result<string | null> {
  const nothing: ReadProgress = { progress: { path, done: {} }, dropped: [] }
  const read = kept === null ? ok(nothing) : readProgress(kept, path, roadmap)
  if (!read.ok) return read
  const { [step]: before, ...others } = read.value.progress.done
  const done = before === undefined ? { ...others, [step]: day } : others
  return ok(Object.keys(done).length === 0 ? null : writeProgress({ path, done }))
}

/** What a file holds as a text to keep, with what to say of it. Fails, with the reason, when it is no such file. */
export async function takeFile(
  file: Pick<File, 'size' | 'text'>,
  path: PathSlug,
  roadmap: Roadmap,
): Promise<Result<{ text: string; message: string }>> {
  const given = file.size > maxBytes ? 'x'.repeat(maxProgressLength + 1) : await file.text()
  const read = readProgress(given, path, roadmap)
  if (!read.ok) return read
  const { progress, dropped } = read.value
  const count = Object.keys(progress.done).length
  const left =
    dropped.length === 0 ? '' : ` Left out, since this plan has no such step: ${dropped.join(', ')}.`
  return ok({
    text: writeProgress(progress),
    message: `${count} ${count === 1 ? 'step' : 'steps'} taken from the file.${left}`,
  })
}
