import { describe, expect, it } from 'vitest'
import { definitions, exportedNames } from '../support/exports'

/** An exported name means one thing in src (docs/glossary.md). */

const defined = definitions()
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
  it('has one definition in src', () => {
    const doubled = [...defined]
      .filter(([, files]) => files.length > 1)
      .map(([name, files]) => `${name}: ${files.join(', ')}`)
    expect(doubled).toEqual([])
  })
})
