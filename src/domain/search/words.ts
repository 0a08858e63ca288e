import { maxWordsLength } from '../lists/check'
import { foldText } from '../shared/fold-text'

/** A word of a text: letters and digits in a row. */
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** Words that say nothing about what is looked for. They count only when a query has no others. */
const stopWords = new Set(
  'a an and are at be by for from has have how in is it its of on or that the there to was what when where which who will with'.split(
    ' ',
  ),
)

/**
 * The form in which a word is indexed and looked up: without case and accents, without the plural's ending, and with
 * one spelling for British and American endings, so that “authorizations” finds “authorisation”.
 */
export function toTerm(word: string): string {
  const folded = foldText(word)
    .replace(/iz(?=e|a|i)/g, 'is')
    .replace(/mme(s?)$/, 'm$1')
  if (folded.length <= 4 || !folded.endsWith('s')) return folded
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`
  return /(?:ss|us|[^x]is)$/.test(folded) ? folded : folded.slice(0, -1)
}

/** The possessive of a name: “Tesla’s” is looked up as Tesla. */
const possessive = /['’]s(?![\p{L}\p{N}])/giu

/** Letters with points after them are one word: “L.A.”, “U.S.”. */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** The terms of a text, in order, repeated where the text repeats them. */
export function toTerms(text: string): string[] {
  const plain = text.replace(possessive, '').replace(initials, (found) => found.replaceAll('.', ''))
  return (plain.match(wordPattern) ?? []).map(toTerm)
}

/** Most words of a query that are looked for; a reader means the first. */
const maxQueryTerms = 8

/** What a query looks for: its terms, once each, without words that say nothing unless it has no others. */
export function queryTerms(query: string): string[] {
  const terms = [...new Set(toTerms(query.slice(0, maxWordsLength)))]
  const telling = terms.filter((term) => !stopWords.has(term))
  return (telling.length > 0 ? telling : terms).slice(0, maxQueryTerms)
}

/** A piece of a text; `isMatch` where it is a word that was looked for. */
export type Segment = { text: string; isMatch: boolean }

/** A text cut at the words that match, in order; joined, the pieces are the text again. */
export function highlight(text: string, terms: readonly string[]): Segment[] {
  const wanted = new Set(terms)
  const segments: Segment[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    if (!wanted.has(toTerm(match[0]))) continue
    if (match.index > end) segments.push({ text: text.slice(end, match.index), isMatch: false })
    end = match.index + match[0].length
    segments.push({ text: match[0], isMatch: true })
  }
  if (end < text.length) segments.push({ text: text.slice(end), isMatch: false })
  return segments
}
