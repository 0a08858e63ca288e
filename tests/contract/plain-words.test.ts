import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { beforeAll, describe, expect, it } from 'vitest'

/** Years at school that a text asks for (Kincaid and others, 1975): a newspaper is at 9 to 11. */
const hardestFile = 11
const hardestOverall = 9
const maxSentenceWords = 45

const folder = path.resolve(import.meta.dirname, '../../src/content')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort()

const prose = new Map<string, string[]>()
beforeAll(async () => {
  for (const file of files) prose.set(file, [...new Set(textsIn(await import(path.join(folder, file))))])
})

/** What a reader reads as sentences, wherever it stands in a module; labels and names are not. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[.!?]$/.test(value) && value.split(' ').length > 5 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const sentencesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(/(?<=[.!?])\s+/))
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word))

function gradeOf(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf)
  const sounds = words.reduce((sum, word) => sum + syllable(word), 0)
  return fleschKincaid({ sentence: sentencesOf(texts).length, word: words.length, syllable: sounds })
}

describe('the prose of the site reads plainly', () => {
  it('is there to be measured', () => {
    expect(sentencesOf([...prose.values()].flat()).length).toBeGreaterThan(500)
  })

  it.each(files)('%s asks for no more schooling than a newspaper', (file) => {
    const texts = prose.get(file) ?? []
    // The measure says nothing of a handful of sentences.
    if (sentencesOf(texts).length < 8) return
    expect(gradeOf(texts)).toBeLessThanOrEqual(hardestFile)
  })

  it('is easier than that on the whole', () => {
    expect(gradeOf([...new Set([...prose.values()].flat())])).toBeLessThanOrEqual(hardestOverall)
  })

  it('has no sentence to lose oneself in', () => {
    const long = sentencesOf([...prose.values()].flat()).filter(
      (one) => wordsOf(one).length > maxSentenceWords,
    )
    expect(long).toEqual([])
  })

  it('is measured by something that tells hard from plain', () => {
    const hard =
      'Institutional heterogeneity necessitates comprehensive interdisciplinary consideration of regulatory responsibilities.'
    expect(gradeOf([hard])).toBeGreaterThan(hardestFile)
    expect(gradeOf(['The car stops at the curb, and a door slides open.'])).toBeLessThan(hardestOverall)
  })
})
