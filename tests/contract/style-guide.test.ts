import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../support/dataset'
import { rowsOf, sectionOf, textOf } from '../support/documents'
import { modulesIn, textsOfModule, visibleTexts } from '../support/visible-text'

/** What readers and editors see keeps to the terms and dates of docs/style-guide.md, whose table is the list. */

type Term = { pattern: RegExp; word: string; better: string }

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const terms: Term[] = rowsOf(sectionOf(textOf('docs/style-guide.md'), 'Terms')).flatMap(
  ([words = '', better = '']) =>
    words.split(', ').map((word) => ({
      word,
      better,
      pattern: new RegExp(`(?<![\\p{L}-])${literally(word)}(?![\\p{L}])`, 'iu'),
    })),
)

/** A day before its month, as in 8 Oct 2026. */
const dayFirst =
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b(?! version)/

const problemsOf = (text: string, among = terms): string[] => [
  ...among
    .filter(({ pattern }) => pattern.test(text))
    .map(({ word, better }) => `“${word}”: say “${better}”`),
  ...(dayFirst.test(text) ? [`“${dayFirst.exec(text)?.[0]}”: write “Oct 8, 2026”`] : []),
]

const folders = ['content', 'ui', 'app', 'url', 'domain', 'form', 'server'].map((name) => `src/${name}`)
const modules = folders.flatMap(modulesIn)

describe('the style guide', () => {
  it('has terms with something better for each, and none twice', () => {
    expect(terms.length).toBeGreaterThan(50)
    expect(terms.filter(({ word, better }) => word === '' || better === '')).toEqual([])
    expect(terms.length).toBe(new Set(terms.map(({ word }) => word)).size)
  })

  it('is looked up as a whole word, in any case, and knows a date', () => {
    expect(problemsOf('Contested, since 8 Oct 2026')).toEqual([
      '“contested”: say “disputed, undisputed”',
      '“8 Oct”: write “Oct 8, 2026”',
    ])
    expect(problemsOf('A rung')).toHaveLength(1)
    expect(problemsOf('wrung, misfired; Oct 8, 2026; 12 March riders')).toHaveLength(1)
  })
})

describe('the texts in the code', () => {
  it('are strings of words, parts of templates and elements, with the lines on which they stand', () => {
    const code = [
      "import { a } from 'some module'",
      "type Kind = 'Left out'",
      'const key = { contested: 1 }',
      "const label = 'Not counted'",
      'export const One = () => <p className="text-sm font-bold">',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code of a template.
      '  Some words {`and ${key} more`}',
      '</p>',
    ].join('\n')
    expect(visibleTexts(code)).toEqual([
      { line: 4, text: 'Not counted' },
      { line: 6, text: ' Some words ' },
      { line: 6, text: 'and ' },
      { line: 6, text: ' more' },
    ])
  })

  it('are a real number', () => {
    expect(modules.length).toBeGreaterThan(900)
  })

  it('keep to the style guide', () => {
    const problems = modules.flatMap((file) =>
      textsOfModule(file).flatMap(({ line, text }) =>
        problemsOf(text).map((problem) => `${file}:${line}: ${problem}`),
      ),
    )
    expect(problems).toEqual([])
  })
})

describe('the texts of the record', () => {
  const { signals, filings, sources } = loadDataset()
  const ours = [
    ...signals.flatMap(({ id, headline, detail }) => [
      [id, headline],
      [id, detail],
    ]),
    ...signals.flatMap((signal) => ('outcomeNote' in signal ? [[signal.id, signal.outcomeNote ?? '']] : [])),
    ...filings.map(({ slug, title }) => [slug, title]),
    ...sources.flatMap(({ id, note, publisher }) => [
      [id, note ?? ''],
      [id, publisher],
    ]),
  ]

  it('keep to the style guide', () => {
    expect(ours.length).toBeGreaterThan(2000)
    // In a record, “the article” is the source that it cites.
    const among = terms.filter(({ word }) => word !== 'the article')
    const problems = ours.flatMap(([id, text = '']) =>
      problemsOf(text, among).map((problem) => `${id}: ${problem}`),
    )
    expect(problems).toEqual([])
  })
})

it('the guide is in the index and in CONTRIBUTING.md', () => {
  const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')
  expect(read('docs/README.md')).toContain('(style-guide.md)')
  expect(read('CONTRIBUTING.md')).toContain('(docs/style-guide.md)')
})
