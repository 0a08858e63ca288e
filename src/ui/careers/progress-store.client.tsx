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

type Codec = typeof import('./progress-codec')
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
  /** What a step was just made, by step id, until it is kept. */
  wanted: Readonly<Record<string, boolean>>
  /** Steps that were ticked and that this edition of the plan no longer has; the next change leaves them out. */
  dropped: readonly string[]
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
const failed: Notice = { message: 'That did not work, and nothing was changed. Try again.' }

export function useProgress(): ProgressStore {
  const store = useContext(Store)
  if (!store) throw new Error('A step is outside its roadmap')
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
  const [wanted, setWanted] = useState<ProgressStore['wanted']>({})

  const load = useCallback(async (): Promise<Codec> => {
    const loaded = await import('./progress-codec')
    setCodec(loaded)
    return loaded
  }, [])
  useEffect(() => {
    if (text === null || codec) return
    load().catch((error: unknown) => {
      console.warn('The kept progress cannot be read.', error)
      setNotice(failed)
    })
  }, [text, codec, load])

  const read = useMemo(
    () => (text === null || !codec ? null : codec.readProgress(text, path, roadmap)),
    [text, codec, path, roadmap],
  )

  const done = read?.ok ? read.value.progress.done : none
  const store = useMemo((): ProgressStore => {
    const write = (next: string | null, said: Notice | null) => {
      const kept = keepText(name, next)
      setNotice(kept.ok ? said : { message: kept.failure.message })
    }
    const withCodec = (use: (loaded: Codec) => void | Promise<void>) =>
      load()
        .then(use)
        .catch((error: unknown) => {
          console.warn('The progress cannot be changed.', error)
          setNotice(failed)
        })
    const toggle = (step: string) => {
      setWanted((others) => ({ ...others, [step]: !(others[step] ?? done[step] !== undefined) }))
      const keep = withCodec(({ toggleStep }) => {
        const day = isoDateOf(new Date())
        const next = toggleStep(readKept(name), { path, roadmap, step, day })
        if (next.ok) write(next.value, null)
        else setNotice({ message: `${next.failure.message} Nothing was changed.` })
      })
      void keep.then(() => setWanted(({ [step]: _kept, ...others }) => others))
    }
    const take = (file: File) => {
      void withCodec(async ({ takeFile }) => {
        const found = await takeFile(file, path, roadmap)
        if (found.ok) write(found.value.text, { message: found.value.message, before: readKept(name) })
        else setNotice({ message: `${found.failure.message} Nothing was changed.` })
      })
    }
    return {
      path,
      roadmap,
      isLive,
      done,
      wanted,
      dropped: read?.ok ? read.value.dropped : [],
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
  }, [name, text, path, roadmap, isLive, read, done, wanted, notice, load])

  return <Store value={store}>{children}</Store>
}
