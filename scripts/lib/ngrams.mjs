// Runs of eight words as short hashes, so that a text can be compared with another that is not in the project.

import { createHash } from 'node:crypto'

/** Words of one run: from this many on, an equal run is a copy and not a coincidence. */
export const runLength = 8

const hashBytes = 6

/** Names that may be quoted whole, however many words they have. */
export const quotableNames = ['Tesla Robotaxi Deployment Tracker: 15 Impacts on AI Careers']

/**
 * The words of a text without case, accents and punctuation. An apostrophe joins, so that "fleet’s" is one word.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/**
 * Every run of eight words of a text. Quotable names break a run.
 * @param {string} text
 * @returns {string[]} each as its words with a space between them
 */
export function runsOf(text) {
  return quotableNames
    .reduce((parts, name) => parts.flatMap((part) => part.split(name)), [text])
    .map(wordsOf)
    .flatMap((words) =>
      words
        .slice(0, Math.max(0, words.length - runLength + 1))
        .map((_, start) => words.slice(start, start + runLength).join(' ')),
    )
}

/** @param {string} run @returns {string} the first 48 bits of its SHA-256, as hexadecimal digits */
export function hashOf(run) {
  return createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, hashBytes * 2)
}

/**
 * The distinct hashes of a text, sorted, as one compact line.
 * @param {string} text
 */
export function encodeRuns(text) {
  const hashes = [...new Set(runsOf(text).map(hashOf))].sort()
  return Buffer.from(hashes.join(''), 'hex').toString('base64')
}

/** @param {string} encoded as `encodeRuns` gives it @returns {Set<string>} */
export function decodeRuns(encoded) {
  const digits = Buffer.from(encoded.trim(), 'base64').toString('hex')
  const width = hashBytes * 2
  return new Set(
    Array.from({ length: digits.length / width }, (_, position) =>
      digits.slice(position * width, (position + 1) * width),
    ),
  )
}
