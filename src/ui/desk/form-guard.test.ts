import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { signalKinds } from '@/domain/signal/kinds'
import { entryNames } from '@/form/entry-names'
import { maxShortFormBytes, readForm } from './form-guard'

const names = new Set(['reason', 'rows[0]'])

function sent(...fields: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('readForm', () => {
  it('lets the fields of the form through as they were typed', () => {
    const { form, failure } = readForm(sent(['reason', ' so\n'], ['rows[0]', '']), names)
    expect([...form]).toEqual([
      ['reason', ' so\n'],
      ['rows[0]', ''],
    ])
    expect(failure).toBeNull()
  })

  it('leaves out the marks of the framework and of the form library without a word', () => {
    const marks = ['$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY', '__intent__', '__state__']
    const { form, failure } = readForm(sent(...marks.map((name): [string, string] => [name, '{'])), names)
    expect([[...form], failure]).toEqual([[], null])
  })

  it.each([
    ['an index that would be an array of sixty million (V4)', 'x[60000000]'],
    ['an index that the form does not have', 'rows[1]'],
    ['a field of no form', 'x'],
    ['deep nesting', `x${'.y'.repeat(1000)}`],
    ['a list that the library numbers', 'rows[]'],
    ['the prototype', 'reason.__proto__.polluted'],
    ['no name', ''],
  ])('refuses %s before anything is built, and keeps the rest', (_what, name) => {
    const { form, failure } = readForm(sent([name, 'x'], ['reason', 'typed']), names)
    expect(failure).toMatchObject({ code: 'invalid', field: null })
    expect([...form]).toEqual([['reason', 'typed']])
  })

  it('refuses a field that comes twice and keeps the first', () => {
    const { form, failure } = readForm(sent(['reason', 'one'], ['reason', 'two']), names)
    expect(failure?.message).toContain('“reason”')
    expect([...form]).toEqual([['reason', 'one']])
  })

  it('refuses a file', () => {
    expect(readForm(sent(['reason', new Blob(['x'])]), names).failure?.code).toBe('invalid')
  })

  it('names a foreign field in at most 40 plain characters', () => {
    const { failure } = readForm(sent([`\u001b[31m\u202e${'x'.repeat(10_000)}`, '']), names)
    expect(failure?.message).toMatch(/^[\x20-\x7e“”…]{1,180}$/)
    expect(failure?.message).toContain('“?[31m?xxx')
  })

  it('counts bytes, not characters', () => {
    const room = maxShortFormBytes - 'reason'.length
    expect(readForm(sent(['reason', 'é'.repeat(room / 2)]), names).failure).toBeNull()
    const full = readForm(sent(['reason', 'é'.repeat(room / 2 + 1)]), names)
    expect(full.failure).toMatchObject({ code: 'too-large' })
    expect(full.form.get('reason')).toHaveLength(room / 2 + 1)
  })

  it('counts what is not of the form too, and keeps none of it', () => {
    const many = Array.from({ length: 30_000 }, (_, n): [string, string] => [`x[${n}]`, ''])
    const { form, failure } = readForm(sent(...many), names)
    expect(failure).toMatchObject({ code: 'too-large' })
    expect([...form]).toEqual([])
  })
})

/** Objects and arrays of a value, and the places of every array. */
function weight(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const places = Array.isArray(value) ? value.length : 0
  return 1 + places + Object.values(value).reduce((sum: number, one) => sum + weight(one), 0)
}

describe('the names of an entry', () => {
  it.each(signalKinds)('of %s build no more than a page of values, whatever is typed', (kind) => {
    const all = sent(...[...entryNames(kind)].map((name): [string, string] => [name, 'x']))
    const { payload } = parseWithZod(all, { schema: z.object({}) })
    expect(weight(payload)).toBeLessThan(200)
  })

  it('hold nothing of the signal where its kind does not exist', () => {
    expect(entryNames('rumor').has('signal.headline')).toBe(false)
    expect(entryNames(null)).toEqual(entryNames('rumor'))
  })
})
