import { describe, expect, it } from 'vitest'
import {
  advanceDrafts,
  clearDrafts,
  countDrafts,
  type Draft,
  type DraftStorage,
  draftLimits,
  draftsOf,
  removeDraft,
  signedOutSince,
  sweepDrafts,
  unmarkSignOut,
  writeDraft,
} from './draft-store'

class MemoryStorage implements DraftStorage {
  readonly items = new Map<string, string>()
  constructor(readonly room = Number.POSITIVE_INFINITY) {}
  get length() {
    return this.items.size
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    const others = [...this.items].filter(([name]) => name !== key).map(([, text]) => text.length)
    if (others.reduce((sum, length) => sum + length, value.length) > this.room)
      throw new Error('QuotaExceeded')
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.items.delete(key)
  }
}

const now = Date.UTC(2026, 10, 30, 10, 12)

const draft = (changes: Partial<Draft> = {}): Draft => ({
  shape: 1,
  person: 'ada',
  form: 'entry:x',
  slot: 'one',
  record: 'x',
  base: 3,
  savedAt: now,
  entries: [['signal.headline', 'Typed and not saved']],
  partial: false,
  resume: null,
  sent: null,
  ...changes,
})

describe('drafts in a browser (F1)', () => {
  it('come back to the person and the form that they were typed in, newest first', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    writeDraft(storage, draft({ slot: 'two', savedAt: now + 1 }))
    writeDraft(storage, draft({ form: 'retract:x' }))
    expect(draftsOf(storage, 'ada', 'entry:x', now).map(({ slot }) => slot)).toEqual(['two', 'one'])
    expect(draftsOf(storage, 'ada', 'entry:x', now)[1]).toEqual(draft())
  })

  it('are never shown to another person', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    expect(draftsOf(storage, 'bob', 'entry:x', now)).toEqual([])
    expect(draftsOf(storage, 'ada:entry', 'x', now)).toEqual([])
  })

  it('go when their form is saved, and only theirs', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    writeDraft(storage, draft({ slot: 'two' }))
    removeDraft(storage, draft())
    expect(draftsOf(storage, 'ada', 'entry:x', now).map(({ slot }) => slot)).toEqual(['two'])
  })

  it('end after 14 days', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    const later = now + draftLimits.age + 1
    expect(draftsOf(storage, 'ada', 'entry:x', later)).toEqual([])
    expect(countDrafts(storage)).toBe(1)
    sweepDrafts(storage, later)
    expect(storage.length).toBe(0)
  })

  it('are bounded in number and size', () => {
    const storage = new MemoryStorage()
    for (let at = 0; at < draftLimits.drafts + 5; at += 1) {
      writeDraft(storage, draft({ slot: `s${at}`, savedAt: now + at }))
    }
    expect(countDrafts(storage)).toBe(draftLimits.drafts)
    expect(draftsOf(storage, 'ada', 'entry:x', now).at(-1)?.slot).toBe('s5')
    expect(writeDraft(storage, draft({ entries: [['x', 'x'.repeat(draftLimits.characters)]] }))).toBe(false)
  })

  it('drop the oldest when the storage is full, and give up without an error when nothing helps', () => {
    const storage = new MemoryStorage(700)
    for (const [at, slot] of ['a', 'b', 'c', 'd'].entries())
      writeDraft(storage, draft({ slot, savedAt: now + at }))
    const kept = draftsOf(storage, 'ada', 'entry:x', now).map(({ slot }) => slot)
    expect(kept[0]).toBe('d')
    expect(kept).not.toContain('a')
    expect(writeDraft(new MemoryStorage(10), draft())).toBe(false)
  })

  it('that cannot be read are dropped, and what is not ours stays', () => {
    const storage = new MemoryStorage()
    storage.setItem('theme', 'dark')
    storage.setItem('desk-draft:ada:x:1', 'no JSON')
    storage.setItem('desk-draft:ada:x:2', JSON.stringify({ ...draft(), shape: 0 }))
    expect(draftsOf(storage, 'ada', 'x', now)).toEqual([])
    sweepDrafts(storage, now)
    expect([...storage.items.keys()]).toEqual(['theme'])
  })

  it('are all gone after sign-out, and a form still open in another tab writes none', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    writeDraft(storage, draft({ person: 'bob' }))
    clearDrafts(storage, now)
    expect(countDrafts(storage)).toBe(0)
    expect(signedOutSince(storage, now - 1000)).toBe(true)
    expect(signedOutSince(storage, now + 1000)).toBe(false)
    unmarkSignOut(storage)
    expect(signedOutSince(storage, now - 1000)).toBe(false)
  })

  it('follow the own change of their record, and meet that of someone else (F3)', () => {
    const storage = new MemoryStorage()
    writeDraft(storage, draft())
    writeDraft(storage, draft({ form: 'retract:x', base: 2 }))
    writeDraft(storage, draft({ form: 'entry:y', record: 'y' }))
    advanceDrafts(storage, { person: 'ada', record: 'x', from: 3 })
    expect(draftsOf(storage, 'ada', 'entry:x', now)[0]?.base).toBe(4)
    expect(draftsOf(storage, 'ada', 'retract:x', now)[0]?.base).toBe(2)
    expect(draftsOf(storage, 'ada', 'entry:y', now)[0]?.base).toBe(3)
  })

  it('do without a storage that refuses everything', () => {
    const forbidden: DraftStorage = {
      get length(): number {
        throw new Error('SecurityError')
      },
      key: () => null,
      getItem: () => {
        throw new Error('SecurityError')
      },
      setItem: () => {
        throw new Error('SecurityError')
      },
      removeItem: () => {
        throw new Error('SecurityError')
      },
    }
    expect(writeDraft(forbidden, draft())).toBe(false)
    expect(draftsOf(forbidden, 'ada', 'entry:x', now)).toEqual([])
    clearDrafts(forbidden, now)
    expect(signedOutSince(forbidden, 0)).toBe(true)
  })
})
