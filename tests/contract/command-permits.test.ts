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

/** What actions call in the folder of commands that is none: it writes nothing for anyone. */
const noCommand = ['storage-failure']

describe('the actions of the desk', () => {
  const app = path.resolve(folder, '..', '..', 'app')
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(app, file), 'utf8') }))
    .filter(({ text }) => /^['"]use server['"]/.test(text))
  const called = files.flatMap(({ file, text }) =>
    [...text.matchAll(/^import (?!type )[^']*? from '@\/server\/commands\/([\w-]+)'/gm)].flatMap(
      ([statement, command = '']) => (onlyTypes(statement) ? [] : [{ file, command }]),
    ),
  )

  it('are compared with a real list of commands', () => {
    expect(new Set(called.map(({ command }) => command)).size).toBeGreaterThan(10)
  })

  it.each(called.filter(({ command }) => !noCommand.includes(command)))(
    '$file calls $command, which asks what the role may do',
    ({ command }) => {
      const text = readFileSync(path.join(folder, `${command}.ts`), 'utf8')
      expect(text).toMatch(/\bpermit(?:OnDraft)?\(|\breadCorrectable\(transaction, input\)/)
    },
  )

  it.each(files)('$file writes by commands only', ({ text }) => {
    expect(text).not.toMatch(/@\/server\/(db|records)|generated\/prisma/)
  })
})

/** Whether a statement imports types alone: `import { type A, type B } from …`. */
function onlyTypes(statement: string): boolean {
  const names =
    /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? []
  return names.length > 0 && names.filter(Boolean).every((name) => name.startsWith('type '))
}
