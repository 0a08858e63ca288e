import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRuns, encodeRuns, hashOf, quotableNames, runsOf, wordsOf } from '../../scripts/lib/ngrams.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const reference = decodeRuns(readFileSync(path.join(import.meta.dirname, 'reference-runs.txt'), 'utf8'))

const copiesIn = (text: string, hashes = reference) => runsOf(text).filter((run) => hashes.has(hashOf(run)))

// Whole files, not their strings alone: a run inside a string is a run of the file, whatever stands around it.
function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|md)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

describe('the site is written in its own words', () => {
  it('is compared with a real list', () => {
    expect(reference.size).toBeGreaterThan(5000)
  })

  it.each(['src/content', 'src/app', 'src/ui', 'src/domain', 'docs'])(
    '%s shares no run of eight words with the reference',
    (folder) => {
      const files = filesIn(folder)
      expect(files.length).toBeGreaterThan(5)
      const copies = files.flatMap((file) =>
        copiesIn(readFileSync(path.join(root, file), 'utf8')).map((run) => `${file}: ${run}`),
      )
      expect(copies).toEqual([])
    },
  )
})

describe('the comparison', () => {
  const passage = 'A calm lamp on the far curb was lit twice before the quiet tram came by.'
  const planted = decodeRuns(encodeRuns(passage))

  it('finds a passage that was planted, whatever its case, accents and punctuation', () => {
    const disguised = `export const x = ['Before. "a CALM lamp — on the fár curb, was lit twice…" After.']`
    expect(copiesIn(disguised, planted)).toContain('a calm lamp on the far curb was')
  })

  it('lets seven equal words pass', () => {
    expect(copiesIn('a calm lamp on the far curb stood', planted)).toEqual([])
  })

  it('lets a quotable name pass', () => {
    const [name = ''] = quotableNames
    expect(wordsOf(name).length).toBeGreaterThanOrEqual(8)
    expect(runsOf(`See ${name}.`)).toEqual([])
  })

  it('keeps every hash through its file', () => {
    expect(planted).toEqual(new Set(runsOf(passage).map(hashOf)))
  })
})
