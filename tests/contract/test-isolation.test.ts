import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/project.mjs'

/** Test files share a process (`isolate: false`): what one changes must not reach the next. */

const files = ['src', 'tests'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)

describe('a test file', () => {
  it('replaces no module, which would stay replaced for the files after it: tests/support/next.ts serves them all', () => {
    const replacing = new RegExp(`\\bvi\\.(${['mock', 'doMock'].join('|')})\\(`)
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((file) => replacing.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })
})
