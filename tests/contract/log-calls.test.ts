import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const source = path.resolve(import.meta.dirname, '../../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('server/generated') && !/\.test\.tsx?$/.test(file),
  )
  .map((file) => ({ file, text: readFileSync(path.join(source, file), 'utf8') }))

/** What is logged in the first argument of each call, up to its end. */
const logged = files.flatMap(({ file, text }) =>
  [...text.matchAll(/\blog\.(?:fatal|error|warn|info|debug)\(\s*(\{[\s\S]*?\})\s*,/g)].map(
    ([, fields = '']) => ({
      file,
      fields,
    }),
  ),
)

describe('the log', () => {
  it('is compared with real calls', () => {
    expect(logged.length).toBeGreaterThan(5)
  })

  it.each(logged)(
    'gets the cause of a failure as `err`, which alone is written with its stack, in $file (V9)',
    ({ fields }) => {
      expect(fields).not.toMatch(/(?:\{|,)\s*(?:error|e|cause|exception|reason: error)\s*[,:}]/)
    },
  )
})
