'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { PathSlug } from '@/domain/careers/paths'
import type { Progress } from '@/domain/careers/progress'
import type { Roadmap } from '@/domain/careers/roadmap'
import { isoDateOf } from '@/domain/signal/calendar'
import { keepText, readKept, subscribeToKept } from './kept-text'

type Codec = typeof import('@/domain/careers/progress')
type Done = Readonly<Progress['done']>
/** What was last done to the progress as a whole, with the text that stood there before. */
type Notice = { message: string; before?: string | null }

export type ProgressStore = {
  path: PathSlug
  roadmap: Roadmap
  /** False on the server and without scripts: nothing can be ticked there. */
  isLive: boolean
  /** The day on which each step was done, by step id. */
  done: Done
  /** Why what the browser keeps cannot be read; it is then left as it is. */
  problem: string | null
  notice: Notice | null
  toggle: (step: string) => void
  /** Takes the progress of a file in place of what is kept. */
  take: (file: File) => void
  forget: () => void
  undo: () => void
  /** The text of the file that is kept, whether it can be read or not; null where nothing is. */
  text: string | null
}

const Store = createContext<ProgressStore | null>(null)
const none: Done = {}
const never = () => () => {}
const unreachable: Notice = { message: 'A part of this page could not be loaded. Nothing was changed.' }

export function useProgress(): ProgressStore {
  const store = useContext(Store)
  if (!store) throw new Error('A step stands outside of its roadmap')
  return store
}

/**
 * Progress on one path, kept in the browser as the text of the same file that can be exported. What reads and checks
 * that text is fetched when there is something to read or to write.
 */
export function ProgressProvider({
  path,
  roadmap,
  children,
}: {
  path: PathSlug
  roadmap: Roadmap
  children: ReactNode
}) {
  const name = `roadmap-progress/${path}`
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const text = useSyncExternalStore(
    subscribeToKept,
    () => readKept(name),
    () => null,
  )
  const [codec, setCodec] = useState<Codec | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)

  const load = useCallback(async (): Promise<Codec> => {
    const loaded = await import('@/domain/careers/progress')
    setCodec(loaded)
    return loaded
  }, [])
  useEffect(() => {
    if (text !== null && !codec) load().catch(() => setNotice(unreachable))
  }, [text, codec, load])

  const read = useMemo(
    () => (text === null || !codec ? null : codec.readProgress(text, path, roadmap)),
    [text, codec, path, roadmap],
  )

  const store = useMemo((): ProgressStore => {
    const write = (next: string | null, said: Notice | null) => {
      const kept = keepText(name, next)
      setNotice(kept.ok ? said : { message: kept.failure.message })
    }
    const withCodec = (use: (loaded: Codec) => void | Promise<void>) => {
      load()
        .then(use)
        .catch(() => setNotice(unreachable))
    }
    const toggle = (step: string) =>
      withCodec(({ readProgress, writeProgress }) => {
        const kept = readKept(name)
        const now = kept === null ? null : readProgress(kept, path, roadmap)
        if (now && !now.ok) return
        const { [step]: day, ...others } = now?.value.progress.done ?? {}
        const next = day === undefined ? { ...others, [step]: isoDateOf(new Date()) } : others
        write(Object.keys(next).length === 0 ? null : writeProgress({ path, done: next }), null)
      })
    const take = (file: File) =>
      withCodec(async ({ readProgress, writeProgress, longestProgress }) => {
        // Four bytes are the most that a character takes: a longer file is not worth reading.
        const given = file.size > 4 * longestProgress ? 'x'.repeat(longestProgress + 1) : await file.text()
        const found = readProgress(given, path, roadmap)
        if (!found.ok) {
          setNotice({ message: `${found.failure.message} Nothing was changed.` })
          return
        }
        const { progress, dropped } = found.value
        const count = Object.keys(progress.done).length
        const left =
          dropped.length === 0 ? '' : ` Left out, since this plan has no such step: ${dropped.join(', ')}.`
        write(writeProgress(progress), {
          message: `${count} ${count === 1 ? 'step' : 'steps'} taken from the file.${left}`,
          before: readKept(name),
        })
      })
    return {
      path,
      roadmap,
      isLive,
      done: read?.ok ? read.value.progress.done : none,
      problem: read && !read.ok ? read.failure.message : null,
      notice,
      toggle,
      take,
      forget: () => write(null, { message: 'The progress is forgotten.', before: readKept(name) }),
      undo: () => {
        if (notice?.before !== undefined) write(notice.before, { message: 'As it was before.' })
      },
      text,
    }
  }, [name, text, path, roadmap, isLive, read, notice, load])

  return <Store value={store}>{children}</Store>
}
