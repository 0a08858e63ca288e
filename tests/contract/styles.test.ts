import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * One kit and one set of tokens: what a sheet may name, and what a component may not write by hand. Type, color and
 * the sizes of controls are in app/theme.css; buttons, links, fields and the like in ui/kit.
 */

const src = path.resolve(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(?:ui|app)\/.*\.(?:tsx?|css)$/.test(file),
)
const read = (file: string) => readFileSync(path.join(src, file), 'utf8')
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')

const components = files.filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
const sheets = files.filter((file) => file.endsWith('.css'))
/** Sheets whose class names are known to the whole site; that of the map library names the library's own. */
const globalSheets = sheets.filter(
  (file) => file.startsWith('ui/') && !file.endsWith('.module.css') && file !== 'ui/map/live-map.css',
)

/** Every place where a file has what it should not, with its line. */
function found(list: readonly string[], pattern: RegExp): string[] {
  return list.flatMap((file) =>
    withoutComments(read(file))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
}

describe('a style sheet', () => {
  it('is looked for where the sheets are', () => {
    expect(globalSheets).toContain('ui/kit/data-table.css')
    expect(components.length).toBeGreaterThan(250)
  })

  it.each(globalSheets)('%s names no class without its own prefix', (sheet) => {
    const prefix = path.basename(sheet, '.css')
    // A sheet may say how the kit's own classes stand in it.
    const kit = /^(?:data-table|definition-list|link)(?:-|$)/
    const names = [...withoutComments(read(sheet)).matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)
    const foreign = names.filter(
      (name) => name !== prefix && !name.startsWith(`${prefix}-`) && !kit.test(name),
    )
    expect(foreign).toEqual([])
  })

  it('takes sizes of type from the theme', () => {
    const ownSize = /font-size:\s*[\d.]+(?:rem|em|px)/
    // The label of a drawing is as large as the drawing says, in its own units; paper has sizes of its own.
    expect(
      found(sheets, ownSize).filter((one) => !/^(?:app\/print|ui\/map\/area-drawing)/.test(one)),
    ).toEqual([])
  })

  it('draws no line under a link: the kit does', () => {
    const others = found(sheets, /text-decoration(?:-line)?:\s*underline/).filter(
      (one) => !one.startsWith('ui/kit/link.css'),
    )
    // The words that were searched for, and the title of a result, which is a link as large as its row.
    expect(others.filter((one) => !one.startsWith('ui/search/hit.css'))).toEqual([])
  })
})

describe('a color', () => {
  /** What writes a color by hand, and why it cannot ask the theme. */
  const ownColors: Readonly<Record<string, string>> = {
    'app/print.css': 'paper is black on white, whatever the theme',
    'app/theme.css': 'the theme itself',
    'ui/desk/qr-code.tsx': 'a camera wants black on white',
    'ui/palette.ts': 'files that no style sheet reaches; compared with the theme by a test',
  }

  it('is written in the theme', () => {
    const literal = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|oklch)\(|-(?:black|white)\b/i
    const own = found([...sources, ...sheets], literal)
      // A private member of a class may be spelled like a color.
      .filter((one) => !/this\.#|^\S+\s+#\w+\(/.test(one))
      .map((one) => one.slice(0, one.indexOf(':')))
    expect([...new Set(own)].toSorted()).toEqual(Object.keys(ownColors).toSorted())
  })

  it('of the scale of status says what a status is, and nothing else', () => {
    const uses = found(
      [...sources, ...sheets],
      /--status-|-status-(?:announced|testing|permitted|supervised|driverless|paused|ended)\b/,
    )
    const files = new Set(uses.map((one) => one.slice(0, one.indexOf(':'))))
    expect([...files].toSorted()).toEqual([
      'app/theme.css',
      'ui/card/card-image.tsx',
      'ui/charts/status-figure.tsx',
      'ui/kit/gallery.tsx',
      'ui/palette.ts',
      'ui/signal/status-glyph.tsx',
    ])
  })
})

describe('a component', () => {
  it('takes sizes of type from the theme', () => {
    const arbitrary = found(components, /\btext-\[[\d.]+(?:rem|px)\]/)
    expect(arbitrary).toEqual([])
  })

  it('takes colors from the theme', () => {
    expect(found(components, /-\[(?:#|rgb|hsl|var\(--|light-dark)/)).toEqual([])
    expect(found(components, /\b(?:text|bg|border)-(?:red|green|blue|gray|slate|zinc|amber)-\d/)).toEqual([])
  })

  it('gives a name in the theme to a layout that two places share', () => {
    const columns = components.flatMap((file) =>
      [...read(file).matchAll(/(?:grid-cols|grid-rows|[wh]|m(?:ax|in)-[wh])-\[[^\]]+\]/g)].map(([text]) => ({
        file,
        text,
      })),
    )
    const shared = columns.filter(({ file, text }) =>
      columns.some((other) => other.text === text && other.file !== file),
    )
    expect(shared).toEqual([])
  })

  it('writes no length by hand that the scale of spacing has', () => {
    const lengths =
      /(?:^|[\s"'`:])-?(?:[mp][trblxy]?|gap(?:-[xy])?|[wh]|size|min-[wh]|max-[wh]|leading|inset(?:-[xy])?|top|left|right|bottom)-\[([\d.]+)(rem|px)\]/g
    const onScale = components.flatMap((file) =>
      [...read(file).matchAll(lengths)].flatMap(([text, number = '', unit]) => {
        const steps = unit === 'rem' ? Number(number) * 16 : Number(number) / 1
        return Number.isInteger(steps) ? [`${file} ${text.trim()}`] : []
      }),
    )
    expect(onScale).toEqual([])
  })

  it('sets no definition list and no dialog of its own: the kit does', () => {
    const native = /<(?:dl|dt|dd|dialog)\b|[^[]role="dialog"/
    expect(
      found(
        components.filter((file) => !file.startsWith('ui/kit/')),
        native,
      ),
    ).toEqual([])
  })

  /** What is drawn by hand, and why no part of the kit will do. */
  const ownControls: Readonly<Record<string, string>> = {
    'ui/desk/drafts/sign-out-form.client.tsx': 'a link of the header that is a form without a script',
    'ui/careers/progress-panel.client.tsx': 'a file, chosen by its label',
    'ui/charts/fleet-key.tsx': 'the name of a series',
    'ui/charts/lazy-chart.client.tsx': 'seen only when it has the focus',
    'ui/charts/window-brush.client.tsx': 'two sliders over one strip',
    'ui/map/time-control.client.tsx': 'a slider over the history',
    'ui/search/search-launcher.client.tsx': 'a field that opens the palette when it is typed into',
  }

  it('makes no button, field or choice of its own', () => {
    const native = /<(?:button|select|textarea)\b|<input\b(?!.*type="hidden")/
    const own = found(
      components.filter((file) => !file.startsWith('ui/kit/')),
      native,
    ).map((one) => one.slice(0, one.indexOf(':')))
    expect([...new Set(own)].toSorted()).toEqual(Object.keys(ownControls).toSorted())
  })
})
