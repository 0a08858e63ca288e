/**
 * Charts as files: SVG text that stands alone, with its colors, its title and its source inside. The same drawing
 * models as on the page, at a fixed width.
 */

import { palette } from '@/ui/palette'

const colors = new Map<string, string>(Object.entries(palette))

type Attributes = Readonly<Record<string, string | number | undefined>>

/** A color of the page, such as `var(--ink)`, as a color of a file. Throws on a name without one. */
export function resolveColor(value: string): string {
  return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const color = colors.get(name)
    if (color === undefined) throw new Error(`No color is known by the name ${name}`)
    return color
  })
}

export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Characters that XML 1.0 has no place for.
      .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  )
}

const written = (value: string | number) =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : escapeXml(resolveColor(value))

/** An element with its content, which is SVG text already; an attribute that is undefined is left out. */
export function el(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`],
  )
  const inside = content.join('')
  return inside === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inside}</${name}>`
}

const sizes = { title: 20, body: 13, small: 11.5 } as const

/** A line of text; `y` is its base line. */
export function text(
  x: number,
  y: number,
  words: string,
  {
    size = 'body',
    color = 'var(--ink)',
    anchor,
    bold = false,
    serif = false,
  }: {
    size?: keyof typeof sizes
    color?: string
    anchor?: 'start' | 'middle' | 'end'
    bold?: boolean
    serif?: boolean
  } = {},
): string {
  return el(
    'text',
    {
      x,
      y,
      'font-size': sizes[size],
      fill: color,
      'text-anchor': anchor,
      'font-weight': bold ? 600 : undefined,
      'font-family': serif ? "'Source Serif 4', Georgia, serif" : undefined,
    },
    escapeXml(words),
  )
}

/** Words in lines of at most `most` characters; a longer word has a line of its own. */
export function wrapWords(words: string, most: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const plotWidth = 960
const marginWidth = 24
export const innerWidth = plotWidth - 2 * marginWidth

/** What a drawing needs: SVG text around (0, 0), `INNER` units wide, and its height. */
export type Drawing = { body: string; height: number }

/** Drawings under one another, `gap` units apart. */
export function stack(drawings: readonly Drawing[], gap: number): Drawing {
  let height = 0
  const parts = drawings.map((drawing, index) => {
    const top = height + (index === 0 ? 0 : gap)
    height = top + drawing.height
    return el('g', { transform: `translate(0 ${top})` }, drawing.body)
  })
  return { body: parts.join(''), height }
}

/** Lines of running text as a drawing. */
export function paragraph(words: string, color = 'var(--muted)', most = 150): Drawing {
  const lines = wrapWords(words, most)
  return {
    body: lines.map((line, index) => text(0, 12 + index * 17, line, { color })).join(''),
    height: lines.length * 17,
  }
}

/** The whole file: title, one sentence, the drawing, and where it comes from. */
export function standaloneSvg({
  title,
  sentence,
  drawing,
  source,
}: {
  title: string
  sentence: string
  drawing: Drawing
  /** Who, as of when, and the address of the view. */
  source: readonly string[]
}): string {
  const heading = wrapWords(title, 90)
  const head: Drawing = {
    body: heading
      .map((line, index) => text(0, 20 + index * 26, line, { size: 'title', bold: true, serif: true }))
      .join(''),
    height: heading.length * 26,
  }
  const foot = stack(
    source.map((line) => paragraph(line)),
    2,
  )
  const { body, height } = stack([head, paragraph(sentence, 'var(--ink-soft)', 140), drawing, foot], 18)
  const total = height + 2 * marginWidth
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: plotWidth,
      height: total,
      viewBox: `0 0 ${plotWidth} ${total}`,
      'font-family': "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
      role: 'img',
    },
    el('title', {}, escapeXml(title)),
    el('desc', {}, escapeXml(sentence)),
    el('rect', { width: plotWidth, height: total, fill: 'var(--paper)' }),
    el('g', { transform: `translate(${marginWidth} ${marginWidth})` }, body),
  )}\n`
}
