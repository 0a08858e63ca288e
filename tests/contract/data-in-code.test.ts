import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../support/dataset'

/** A new operator or place needs no code: only the dataset and the content know them by name. */

const source = path.join(import.meta.dirname, '../../src')
const layers = ['domain', 'form', 'server', 'ui', 'url']

/** Slugs that are also another word, and the folder or file in which they are that word. */
const otherWords: Record<string, { reason: string; within: string }> = {
  no: { reason: 'the answer, not Norway', within: '' },
  us: { reason: 'the frame of the map that shows the country, as against the world', within: 'ui/map/' },
  ae: { reason: 'the letters that stand for æ, not the Emirates', within: 'domain/shared/fold-text.ts' },
}

const { operators, places, programs } = loadDataset()
const slugs = new Set([...operators, ...places, ...programs].map(({ slug }) => slug))
const operatorSlugs = operators.map(({ slug }) => slug)

/** The slugs that a text writes out: as a literal, as a key, or as the start of a literal such as `tesla-fleet`. */
function slugsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '')
  const literals = [...code.matchAll(/(['"`])([a-z0-9-]+)\1/g)].map(([, , word = '']) => word)
  const keys = [...code.matchAll(/(?<=[{,]\s*)([a-z0-9]+)(?=:)/g)].map(([, word = '']) => word)
  return [
    ...literals.flatMap((word) =>
      slugs.has(word) ? [word] : operatorSlugs.filter((slug) => word.startsWith(`${slug}-`)),
    ),
    ...keys.filter((word) => operatorSlugs.includes(word)),
  ]
}

const files = layers.flatMap((layer) =>
  readdirSync(path.join(source, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|(?:^|\/)(?:testing|generated)\//.test(file))
    .map((file) => `${layer}/${file}`),
)
const found = files.flatMap((file) =>
  slugsIn(readFileSync(path.join(source, file), 'utf8')).map((slug) => ({ file, slug })),
)

describe('the search for slugs', () => {
  it('finds a literal, a key, and an identifier that begins with an operator, and no comment', () => {
    const text = [
      "const a = 'us-tx' // 'waymo'",
      '/* "zoox" */ const b = { tesla: 1 }',
      "const c = 'waymo-fleet'",
      "const d = 'someone'",
    ]
    expect(slugsIn(text.join('\n'))).toEqual(['us-tx', 'waymo', 'tesla'])
  })

  it('reads a real number of files', () => {
    expect(files.length).toBeGreaterThan(600)
  })
})

describe('the code', () => {
  it('writes out no slug of an operator, a place or a program', () => {
    expect(found.filter((one) => !isOtherWord(one)).map(({ file, slug }) => `${file}: ${slug}`)).toEqual([])
  })

  it('has no word on the list of exceptions that it does not use', () => {
    const used = new Set(found.filter(isOtherWord).map(({ slug }) => slug))
    expect(Object.keys(otherWords).filter((slug) => !used.has(slug))).toEqual([])
  })
})

function isOtherWord({ file, slug }: { file: string; slug: string }): boolean {
  const other = otherWords[slug]
  return other !== undefined && file.startsWith(other.within)
}
