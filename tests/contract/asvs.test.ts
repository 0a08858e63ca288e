import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..', '..')
const table = readFileSync(path.join(root, 'docs', 'security', 'asvs.md'), 'utf8')
const rows = [...table.matchAll(/^\| (V\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', , , verdict = '', reason = '']) => ({ id, verdict, reason }),
)

/** How many requirements of levels 1 and 2 each chapter of version 5.0.0 has. */
const perChapter = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 10,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 29,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
  V17: 7,
}

describe('the table of the OWASP ASVS 5.0', () => {
  it('has every requirement of levels 1 and 2, once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const counts: Record<string, number> = {}
    for (const { id } of rows) {
      const [chapter = ''] = id.split('.')
      counts[chapter] = (counts[chapter] ?? 0) + 1
    }
    expect(counts).toEqual(perChapter)
  })

  it('says of each whether it is held, and why', () => {
    for (const { id, verdict, reason } of rows) {
      expect(['held', 'in part', 'host', 'n/a'], id).toContain(verdict)
      expect(reason.length, id).toBeGreaterThan(2)
    }
  })

  it('names files that exist', () => {
    const named = [...table.matchAll(/`((?:src|tests|scripts|docs)\/[^`]+)`/g)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
