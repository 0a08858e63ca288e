import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const src = path.resolve(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => !file.startsWith('server/generated'),
)

/** The sheets that a file names, as paths in src. */
function namedBy(file: string): string[] {
  const text = readFileSync(path.join(src, file), 'utf8')
  return [...text.matchAll(/import ['"]((?:\.{1,2}|@)\/[^'"]+\.css)['"]/g)].flatMap(([, sheet]) => {
    if (!sheet) return []
    return [sheet.startsWith('@/') ? sheet.slice(2) : path.join(path.dirname(file), sheet)]
  })
}

const sheets = files.filter((file) => file.endsWith('.css') && !file.endsWith('.module.css'))
const named = files.filter((file) => /\.(css|tsx?)$/.test(file)).flatMap(namedBy)

it('finds the sheets and the files that name them', () => {
  expect(sheets.length).toBeGreaterThan(10)
  expect(named).toContain('app/theme.css')
})

it.each(sheets.filter((file) => file !== 'app/globals.css'))('%s is part of the site, once', (sheet) => {
  expect(named.filter((one) => one === sheet)).toHaveLength(1)
})

it('no component and no page asks for a sheet of its own before the first paint', () => {
  const askers = files.filter((file) => /^(?:ui|app)\/.*(?<!\/layout)\.tsx$/.test(file))
  expect(askers.filter((file) => namedBy(file).length > 0)).toEqual([])
})
