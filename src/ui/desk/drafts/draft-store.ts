import { z } from 'zod'

/**
 * What was typed into a form and not saved, kept in the browser of the person who typed it. Pure functions over a
 * storage that is handed in: the browser's own, or one of a test. Nothing here throws: a storage that is full,
 * forbidden or holds something else costs a draft, never the form.
 */

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Names and values in the order of the form. */
export type Entries = readonly (readonly [name: string, value: string])[]

/** Why a form comes back by itself, without an offer: the person did not leave it on purpose. */
export const resumeReasons = ['session', 'new-version', 'after-save'] as const
export type ResumeReason = (typeof resumeReasons)[number]

const entriesSchema = z.array(z.tuple([z.string(), z.string()]))

const draftSchema = z.object({
  /** Of this shape. A draft of another is dropped. */
  shape: z.literal(1),
  /** The id of the person who typed it. Nobody else is shown it. */
  person: z.string().min(1),
  /** The name of the form, with the record that it is about: see `deskForms`. */
  form: z.string().min(1),
  /** One showing of the form, so that two tabs do not write over each other: its submission key. */
  slot: z.string().min(1),
  record: z.string().nullable(),
  /** The version of the record that was shown; null for a record that is new. */
  base: z.number().int().nullable(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  entries: entriesSchema,
  /** True when the entries are only what differs from the record, not the whole form. */
  partial: z.boolean(),
  resume: z.enum(resumeReasons).nullable(),
  /** What was sent with the submission key when no answer came: it may have been saved. */
  sent: entriesSchema.nullable(),
})
export type Draft = z.infer<typeof draftSchema>

const prefix = 'desk-draft:'
const signedOutKey = 'desk-signed-out'

const day = 24 * 60 * 60 * 1000

/** Bounds: how long a draft is kept, how many, and how many characters one may have. */
export const draftLimits = { age: 14 * day, drafts: 40, characters: 400_000 } as const

const keyOf = ({ person, form, slot }: Pick<Draft, 'person' | 'form' | 'slot'>) =>
  `${prefix}${[person, form, slot].map(encodeURIComponent).join(':')}`

/**
 * Keeps a draft, over the earlier one of the same slot. Makes room by dropping the oldest.
 * @returns whether it is kept
 */
export function writeDraft(storage: DraftStorage, draft: Draft): boolean {
  const text = JSON.stringify(draft)
  if (text.length > draftLimits.characters) return false
  const others = () => allDrafts(storage).filter(({ key }) => key !== keyOf(draft))
  for (const { key } of others().slice(draftLimits.drafts - 1)) remove(storage, key)
  // A full storage refuses by an exception: the oldest drafts make way, one at a time.
  for (let tries = 0; tries <= draftLimits.drafts; tries += 1) {
    try {
      storage.setItem(keyOf(draft), text)
      return true
    } catch {
      const oldest = others().at(-1)
      if (!oldest) return false
      remove(storage, oldest.key)
    }
  }
  return false
}

/** The drafts that a person left in a form, newest first. */
export function draftsOf(storage: DraftStorage, person: string, form: string, now: number): Draft[] {
  return allDrafts(storage)
    .map(({ draft }) => draft)
    .filter((draft) => draft !== null)
    .filter((draft) => draft.person === person && draft.form === form && isYoung(draft, now))
}

export function removeDraft(storage: DraftStorage, draft: Pick<Draft, 'person' | 'form' | 'slot'>): void {
  remove(storage, keyOf(draft))
}

/** Drops what is too old and what cannot be read. */
export function sweepDrafts(storage: DraftStorage, now: number): void {
  for (const { key, draft } of allDrafts(storage)) if (!draft || !isYoung(draft, now)) remove(storage, key)
}

/** How many drafts this browser keeps, of whomever. */
export function countDrafts(storage: DraftStorage): number {
  return allDrafts(storage).filter(({ draft }) => draft !== null).length
}

/** At sign-out: no draft of anyone stays, and forms that are still open in another tab write none from now on. */
export function clearDrafts(storage: DraftStorage, now: number): void {
  for (const { key } of allDrafts(storage)) remove(storage, key)
  try {
    storage.setItem(signedOutKey, String(now))
  } catch {
    // Without room for the mark, an open tab may keep what is typed there after this.
  }
}

/** Takes the mark of a sign-out back that did not come about. */
export function unmarkSignOut(storage: DraftStorage): void {
  remove(storage, signedOutKey)
}

/** Whether someone has signed out in this browser since a form was opened. */
export function signedOutSince(storage: DraftStorage, opened: number): boolean {
  return Number(read(storage, signedOutKey) ?? 0) >= opened
}

/**
 * After the person's own change of a record: what they left in its other forms was typed beside that version, so it
 * is no conflict.
 */
export function advanceDrafts(
  storage: DraftStorage,
  { person, record, from }: { person: string; record: string; from: number },
): void {
  for (const { draft } of allDrafts(storage)) {
    if (draft && draft.person === person && draft.record === record && draft.base === from) {
      writeDraft(storage, { ...draft, base: from + 1 })
    }
  }
}

const isYoung = ({ savedAt }: Draft, now: number) => now - savedAt <= draftLimits.age

/** Every draft with its key, newest first; null for what is none. */
function allDrafts(storage: DraftStorage): { key: string; draft: Draft | null }[] {
  return keysIn(storage)
    .map((key) => ({ key, draft: parse(read(storage, key)) }))
    .sort((a, b) => (b.draft?.savedAt ?? 0) - (a.draft?.savedAt ?? 0))
}

function keysIn(storage: DraftStorage): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index))
      .filter((key) => key !== null)
      .filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function parse(text: string | null): Draft | null {
  if (text === null) return null
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function read(storage: DraftStorage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function remove(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key)
  } catch {
    // A storage that is forbidden holds nothing either.
  }
}
