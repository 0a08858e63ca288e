import { describe, expect, it } from 'vitest'
import { rowsOf, sectionOf, textOf } from '../support/documents'
import { definitions, exportedNames } from '../support/exports'

/** An exported name means one thing in src. docs/glossary.md lists today's exceptions, with the name that each gets. */

const defined = definitions()
const unquoted = (cell = '') => cell.replaceAll('`', '')
const rowsBelow = (heading: string) =>
  rowsOf(sectionOf(textOf('docs/glossary.md'), heading)).map(([name, file, becomes]) => ({
    name: unquoted(name),
    file: unquoted(file),
    becomes: unquoted(becomes),
  }))
const exceptions = rowsBelow('Exported names with two meanings')
const others = rowsBelow('Other names')
const hasRow = (name: string, file: string) =>
  exceptions.some((row) => row.name === name && row.file === file)

describe('the search for exports', () => {
  it('finds every form of an export, and nothing that is passed on', () => {
    const text = [
      'export const a = 1',
      'export async function b() {}',
      'export type C = string',
      'export class D {}',
      'export const { e, f: g } = h',
      'export { i, j as k }',
      'export { l } from "./m"',
      'export default function N() {}',
    ].join('\n')
    expect(exportedNames(text).sort()).toEqual(['C', 'D', 'a', 'b', 'e', 'g', 'i', 'k'])
  })

  it('reads a real number of files', () => {
    expect(defined.size).toBeGreaterThan(1500)
  })
})

describe('an exported name', () => {
  it('has one definition in src, save for those that docs/glossary.md gives a new name', () => {
    const unexpected = [...defined]
      .map(([name, files]) => [name, files.filter((file) => !hasRow(name, file))] as const)
      .filter(([name, kept]) => kept.length > 1 && (defined.get(name)?.length ?? 0) > 1)
      .map(([name, kept]) => `${name}: ${kept.join(', ')}`)
    expect(unexpected).toEqual([])
  })
})

describe('the names to change in docs/glossary.md', () => {
  it('have two meanings today: a row whose name was changed is to be deleted', () => {
    const done = exceptions.filter(({ name, file }) => {
      const files = defined.get(name) ?? []
      return files.length < 2 || !files.includes(file)
    })
    expect(done.map(({ name, file }) => `${name} in ${file}`)).toEqual([])
  })

  it('still stand in the files that the other table names', () => {
    const gone = others.filter(({ name, file }) => !new RegExp(`\\b${name}\\b`).test(textOf(file)))
    expect(gone.map(({ name, file }) => `${name} in ${file}`)).toEqual([])
  })

  it('become names that nothing has, each of them one thing', () => {
    const fresh = exceptions.filter(({ becomes }) => /^\w+$/.test(becomes) && becomes !== 'delete')
    const taken = fresh.filter(({ becomes }) => defined.has(becomes)).map(({ becomes }) => becomes)
    expect(taken).toEqual([])
    const names = fresh.map(({ becomes }) => becomes)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('are replaced only by exports that exist', () => {
    const used = [...exceptions, ...others].flatMap(({ becomes }) => /^use (\w+)$/.exec(becomes)?.[1] ?? [])
    expect(used.filter((name) => !defined.has(name))).toEqual([])
    const unclear = exceptions.filter(({ becomes }) => !/^(?:use )?\w+$/.test(becomes))
    expect(unclear).toEqual([])
  })

  it('grow fewer, never more', () => {
    expect(new Set(exceptions.map(({ name }) => name)).size).toBeLessThanOrEqual(53)
  })
})
