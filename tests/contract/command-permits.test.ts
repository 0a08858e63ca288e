import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = path.resolve(import.meta.dirname, '..', '..', 'src', 'server', 'commands')
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe('commands', () => {
  const writing = readdirSync(folder)
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
    .filter(({ name, text }) => name !== 'changeset.ts' && text.includes('inChangeset('))

  it.each(writing)('$name asks what the role may do before it writes', ({ text }) => {
    const asking = count(text, /\bpermit(?:OnDraft)?\(|\breadCorrectable\(transaction, input\)/g)
    expect(asking).toBeGreaterThanOrEqual(count(text, /\binChangeset\(/g))
  })
})
