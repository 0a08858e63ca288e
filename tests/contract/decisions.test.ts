import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsOf, textOf } from '../support/documents'

const folder = 'docs/decisions'
const files = readdirSync(path.resolve(import.meta.dirname, '../..', folder))
  .filter((name) => /^\d{3}-.+\.md$/.test(name) && !name.startsWith('000-'))
  .sort()
const records = files.map((file) => ({ file, number: file.slice(0, 3), text: textOf(`${folder}/${file}`) }))
const fieldOf = (text: string, name: string) => new RegExp(`^- ${name}: (.+)$`, 'm').exec(text)?.[1] ?? null
const day = /^20\d\d-[01]\d-[0-3]\d$/

describe('decision records', () => {
  it('are looked at, and have numbers of their own', () => {
    expect(records.length).toBeGreaterThan(20)
    expect(new Set(records.map(({ number }) => number)).size).toBe(records.length)
  })

  it.each(records)('$file has a date and a status', ({ text, number }) => {
    expect(text).toMatch(new RegExp(`^# ${number} \\S`))
    expect(fieldOf(text, 'Date')).toMatch(day)
    const revised = fieldOf(text, 'Revised')
    if (revised !== null) {
      expect(revised).toMatch(day)
      expect(revised >= String(fieldOf(text, 'Date'))).toBe(true)
    }
    expect(fieldOf(text, 'Status')).toMatch(/^(?:proposed|accepted|superseded by \d{3})$/)
  })

  it.each(records)('$file has the parts of the template', ({ text }) => {
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${part}\n`)
  })

  it('name the record that supersedes them, if there is one', () => {
    const successors = records.flatMap(
      ({ text }) => /^superseded by (\d{3})/.exec(fieldOf(text, 'Status') ?? '')?.[1] ?? [],
    )
    expect(successors.filter((number) => !records.some((record) => record.number === number))).toEqual([])
  })

  it('are each in the index, with the same title, date and status', () => {
    const rows = rowsOf(textOf(`${folder}/README.md`))
    const expected = records.map(({ file, number, text }) => [
      number,
      `[${/^# \d{3} (.+)$/m.exec(text)?.[1]}](${file})`,
      fieldOf(text, 'Date'),
      fieldOf(text, 'Status'),
    ])
    expect(rows).toEqual(expected)
  })

  it('are there where the code points at them', () => {
    const root = path.resolve(import.meta.dirname, '../..')
    const pointers = ['src', 'scripts', 'tests'].flatMap((start) =>
      readdirSync(path.join(root, start), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.includes('generated'))
        .flatMap((name) =>
          [...textOf(`${start}/${name}`).matchAll(/docs\/decisions\/(\d{3})/g)].map(([, number]) => number),
        ),
    )
    expect(pointers.length).toBeGreaterThan(5)
    expect(pointers.filter((number) => !records.some((record) => record.number === number))).toEqual([])
  })

  it('have gaps in their numbers only where the index says so', () => {
    const last = Number(records.at(-1)?.number)
    const all = Array.from({ length: last }, (_, at) => String(at + 1).padStart(3, '0'))
    const missing = all.filter((number) => !records.some((record) => record.number === number))
    const explained = /^No record numbered (.+?) was ever/m.exec(textOf(`${folder}/README.md`))?.[1] ?? ''
    expect(explained.match(/\d{3}/g)).toEqual(missing)
  })
})
