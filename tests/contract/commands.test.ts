import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { documents, rowsOf, sectionOf, textOf } from '../support/documents'

const text = textOf('docs/commands.md')
const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts
const folder = path.resolve(import.meta.dirname, '../../scripts')
const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'))
const commandOf = (name: string) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`)

/** The names in the first column of a table: the command without its arguments. */
const named = (heading: string) =>
  rowsOf(sectionOf(text, heading)).flatMap(([cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, command = '']) => command.replace(/ (?:-- |\[|--).*$/, '')),
  )

describe('docs/commands.md', () => {
  it('has every npm script, and no other', () => {
    expect(named('npm scripts').sort()).toEqual(Object.keys(scripts).map(commandOf).sort())
  })

  it('has every other script, and no other', () => {
    const unnamed = files
      .filter((file) => !Object.values(scripts).some((command) => command.includes(`scripts/${file}`)))
      .map((file) => file.slice(0, -4))
    expect(named('Scripts without an npm name').sort()).toEqual(unnamed.sort())
  })
})

describe('the scripts', () => {
  // What a script imports is read before it says anything; the type check does not run it.
  it.each(files)('%s starts, and tells its usage', (file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, file), '--help'], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: /)
  })

  it('the linter takes a change of which it reads nothing, such as a file of the record', () => {
    const { status } = spawnSync('npm', ['run', '--silent', 'lint', '--', 'package-lock.json'], {
      cwd: path.dirname(folder),
      shell: process.platform === 'win32',
    })
    expect(status).toBe(0)
  })
})

describe('the documents', () => {
  it.each(documents())('%s names only npm scripts that there are', (file) => {
    const run = [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(run.filter((name) => !(name in scripts))).toEqual([])
  })
})
