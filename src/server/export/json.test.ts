import { describe, expect, it } from 'vitest'
import { toJsonDocument } from './json'

const heading = {
  title: 'Signals',
  licence: 'CC BY 4.0',
  attribution: 'A "name"',
  site: 'https://example.org',
}

describe('toJsonDocument', () => {
  it('reads back as heading and records', () => {
    const records = [
      { id: 'a', note: 'two\nlines' },
      { id: 'b', note: null },
    ]
    expect(JSON.parse(toJsonDocument(heading, records))).toEqual({ ...heading, data: records })
  })

  it('puts each record on a line of its own', () => {
    const lines = toJsonDocument(heading, [{ id: 'a' }, { id: 'b' }]).split('\n')
    expect(lines).toContain('    {"id":"a"},')
    expect(lines).toContain('    {"id":"b"}')
  })

  it('holds an empty list when there is nothing', () => {
    expect(JSON.parse(toJsonDocument(heading, []))).toEqual({ ...heading, data: [] })
  })
})
