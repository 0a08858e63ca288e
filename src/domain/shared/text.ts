import { z } from 'zod'

/**
 * How text is taken in, whoever sends it: a form, a file or the API. Every text of every record goes through here, so
 * that it is counted, compared and stored in one form. What comes along with a pasted text and cannot be seen is taken
 * out; what shows that the text itself was damaged is refused.
 */

/** Every way of ending a line: those of Windows and old Macs, form feeds, NEL, and Unicode's two separators. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g

/** Control characters, among them NUL and ESC, once line ends and tabs are gone. */
const controls = /(?!\n)\p{Cc}/gu

/**
 * Marks without a shape: soft hyphen, zero-width space, word joiner and its kin, byte order mark, and the letters of
 * Hangul that stand for nothing. Tags spell the flags of regions after a black flag, and mean nothing elsewhere.
 */
const shapeless = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\u115f\u1160\u3164\uffa0]/g
const strayTags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]/gu

/** What turns the direction of the text after it around: embeddings, overrides and isolates. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g

/** Scripts whose letters join, where a joiner between two of them changes what is read. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Thai}\\p{Script=Tibetan}\\p{M}'
const pictures = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f'

/** A joiner that holds the parts of a picture together, or stands after a letter of a script that joins. */
const joiners = new RegExp(
  `((?<=[${pictures}])\\u200d(?=\\p{Extended_Pictographic})|(?<=[${joining}])[\\u200c\\u200d])|[\\u200c\\u200d]`,
  'gu',
)

/** Most texts: nothing in them to settle. */
const plain = /^[\n\x20-\x7e]*$/

/** Something to see: not only spaces, marks that stand on another character, or the empty braille cell. */
const visible = /[^\p{Z}\p{C}\p{M}\u2800]/u

/** Half of a character, or a place that Unicode keeps empty: the text was damaged on its way. */
const damage = /\p{Cs}|[\ufdd0-\ufdef]|[\ufffe\uffff]/u

/**
 * Text as it is stored: composed (NFC), lines ended by a line feed, without what cannot be seen, and without spaces
 * around it. Empty when nothing of it can be seen.
 */
export function normalizeText(text: string): string {
  if (plain.test(text)) return text.trim()
  const clean = text
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(controls, '')
    .replace(shapeless, '')
    .replace(strayTags, '$1')
    .replace(turns, '')
    .replace(joiners, '$1')
    .normalize('NFC')
    .trim()
  return visible.test(clean) ? clean : ''
}

/** The same on one line: each break becomes a space, together with the spaces around it. */
export function normalizeLine(text: string): string {
  return normalizeText(text).replace(/\s*\n\s*/g, ' ')
}

/** An address as it is stored: nothing in it breaks the line or cannot be seen. */
export function normalizeAddress(text: string): string {
  return normalizeText(text).replace(/\n\s*/g, '')
}

/** How many characters of a text cannot be seen and are taken out; line ends do not count. */
export function unseenIn(text: string): number {
  const lines = text.replace(lineEnds, '\n').replaceAll('\t', ' ')
  const kept = lines
    .replace(controls, '')
    .replace(shapeless, '')
    .replace(strayTags, '$1')
    .replace(turns, '')
    .replace(joiners, '$1')
  return [...lines].length - [...kept].length
}

const number = new Intl.NumberFormat('en-US')

/** What is said of a text that is too long: by how much, so that it can be shortened. */
export function tooLong(length: number, max: number): string {
  return `must have at most ${number.format(max)} characters: it has ${number.format(length)}, which is ${number.format(length - max)} too many`
}

/** How long a text is beside what it may be: `1,204 of 1,000 characters: 204 too many`. */
export function lengthWords(length: number, max: number): string {
  const words = `${number.format(length)} of ${number.format(max)} characters`
  return length > max ? `${words}: ${number.format(length - max)} too many` : words
}

export type TextBounds = {
  min?: number
  max: number
  /** What to say of an empty one, where it cannot be empty. */
  missing?: string
}

const lengthOf = (input: unknown) => (typeof input === 'string' ? input.length : 0)

function bounded(normalize: (text: string) => string, { min = 0, max, missing }: TextBounds) {
  const characters = min === 1 ? 'character' : 'characters'
  return z
    .string()
    .overwrite(normalize)
    .refine((text) => !damage.test(text), {
      error: 'holds characters that were damaged on the way here: copy it again from where it stands',
    })
    .min(min, { error: missing ?? `must have at least ${min} ${characters}` })
    .max(max, { error: ({ input }) => tooLong(lengthOf(input), max) })
}

/** Schema of a text on one line. */
export const lineOf = (bounds: TextBounds) => bounded(normalizeLine, bounds)

/** Schema of a text that may have several lines. */
export const textSchema = (bounds: TextBounds) => bounded(normalizeText, bounds)

/** Schema of a text on one line that may be missing; an empty one is. */
export const optionalLine = (max: number) =>
  lineOf({ max })
    .nullable()
    .overwrite((text) => text || null)

/** Schema of a text of several lines that may be missing; an empty one is. */
export const optionalText = (max: number) =>
  textSchema({ max })
    .nullable()
    .overwrite((text) => text || null)
