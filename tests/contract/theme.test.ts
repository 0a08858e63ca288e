import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalPage } from '@/server/door/responses'
import { darkPaper, palette } from '@/ui/palette'

/** The colors of the theme, as numbers: what is read is read in both themes. */

const sheet = readFileSync(path.resolve(import.meta.dirname, '../../src/app/theme.css'), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

type Color = { alias: string } | Record<Theme, string>

const colors = new Map<string, Color>(
  [...sheet.matchAll(/^\s+(--[\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|var\((--[\w-]+)\));/gm)].map(
    ([, name = '', light = '', dark = '', alias]) => [name, alias ? { alias } : { light, dark }],
  ),
)

function hexOf(name: string, theme: Theme): string {
  const color = colors.get(name)
  if (!color) throw new Error(`The theme has no color ${name}`)
  return 'alias' in color ? hexOf(color.alias, theme) : color[theme]
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast as WCAG 2.2 reckons it. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const read = ['--ink', '--ink-soft', '--muted', '--alert']
const series = [...colors.keys()].filter((name) => name.startsWith('--series-'))
const areas = [...colors.keys()].filter((name) => name.startsWith('--area-'))
const statuses = [...colors.keys()].filter((name) => name.startsWith('--status-'))

describe.each(themes)('the %s theme', (theme) => {
  it('is read from the sheet', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(series.length).toBe(6)
    expect(statuses.length).toBe(7)
    expect(areas.length).toBe(4)
  })

  it.each(read)('writes in %s with a contrast of 4.5 on paper and on sunken ground', (name) => {
    expect(contrast(hexOf(name, theme), hexOf('--paper', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(hexOf(name, theme), hexOf('--sunken', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(series)('writes in %s, the color of a kind of count, with a contrast of 4.5 on paper', (name) => {
    expect(contrast(hexOf(name, theme), hexOf('--paper', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(areas)(
    'writes in %s, the color of the areas of an operator, with a contrast of 4.5 on land',
    (name) => {
      expect(contrast(hexOf(name, theme), hexOf('--land', theme))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(hexOf(name, theme), hexOf('--paper', theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([...statuses, '--focus'])('draws in %s with a contrast of 3 on paper', (name) => {
    expect(contrast(hexOf(name, theme), hexOf('--paper', theme))).toBeGreaterThanOrEqual(3)
  })

  it('writes on ink in the color of the paper', () => {
    expect(contrast(hexOf('--paper', theme), hexOf('--ink-soft', theme))).toBeGreaterThanOrEqual(4.5)
  })
})

it('a chart or a card that is a file has the colors of the light theme', () => {
  expect(Object.keys(palette).length).toBeGreaterThan(10)
  for (const [name, color] of Object.entries(palette))
    expect([name, color]).toEqual([name, hexOf(name, 'light')])
  expect(darkPaper).toBe(hexOf('--paper', 'dark'))
})

it('a request that is refused is answered in the colors of both themes', () => {
  const page = refusalPage({ status: 400, title: 'Title', message: 'Message' })
  const own = [...page.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
  expect(own.length).toBeGreaterThan(3)
  for (const [, name = '', light, dark] of own)
    expect([name, light, dark]).toEqual([name, hexOf(name, 'light'), hexOf(name, 'dark')])
})
