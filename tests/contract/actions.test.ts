import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const app = path.resolve(import.meta.dirname, '../../src/app')

/** Every exported function of a file whose exports can be called from outside, with its first statement. */
const actions = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(app, file), 'utf8'))
  .filter((text) => /^['"]use server['"]/.test(text))
  .flatMap((text) =>
    [...text.matchAll(/^export async function (\w+)\(([^)]*)\)[^{]*\{\n\s*([^\n]+)/gm)].map(
      ([, name = '', parameters = '', first = '']) => ({
        name,
        form: /(\w+): FormData/.exec(parameters)?.[1] ?? '',
        first,
      }),
    ),
  )

describe('an action', () => {
  it('is compared with a real list of them', () => {
    expect(actions.length).toBeGreaterThan(5)
  })

  it.each(actions)('$name looks first whether it was sent a form (V18)', ({ form, first }) => {
    expect(first).toBe(`await receivedForm(${form})`)
  })
})
