import { sqKmPerSqMi } from './area-units'

/**
 * Figures as people copy them from pages: grouped by commas, spaces or apostrophes, with a true minus, in degrees.
 * What can be read in one way is read; what can be read in two is asked about, and never guessed.
 */

export type ReadNumber = { ok: true; value: number } | { ok: false; problem: string }

const notNumber = 'must be a number in digits, such as 1,655 or 72.6'

const isRead = (value: number): ReadNumber =>
  Number.isFinite(value) && Math.abs(value) <= 1e15
    ? { ok: true, value: value === 0 ? 0 : value }
    : { ok: false, problem: notNumber }

/** One form of every space, apostrophe, sign, prime and wide digit that stands for the same. */
function plainForm(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u2032\u2035]/g, "'")
    .replace(/[\u2033\u201c\u201d]|''/g, '"')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const grouped = /^\d{1,3}(?:([ ',])\d{3})(?:\1\d{3})*(?:\.\d+)?$/
const groupedByPoints = /^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/
const scales: readonly [RegExp, number][] = [
  [/ ?(?:k|thousand)$/i, 1e3],
  [/ ?million$/i, 1e6],
]

/** A figure without sign and unit; the digits decide how it is grouped. */
function readDigits(digits: string): ReadNumber {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    const whole = digits.replace('.', '')
    const problem = `can be read as ${formatted(Number(whole))} or as ${digits}: write ${whole}, or ${digits}0`
    return { ok: false, problem }
  }
  if (/^\d+(?:\.\d+)?$/.test(digits) || /^\.\d+$/.test(digits)) return isRead(Number(digits))
  if (grouped.test(digits) && !digits.startsWith('0')) return isRead(Number(digits.replace(/[ ',]/g, '')))
  if (groupedByPoints.test(digits)) return isRead(Number(digits.replaceAll('.', '').replace(',', '.')))
  if (/^\d+,\d+$/.test(digits)) {
    const problem = `has a comma that can be read in two ways: write ${digits.replace(',', '.')}, or ${digits.replace(',', '')}`
    return { ok: false, problem }
  }
  return { ok: false, problem: notNumber }
}

/**
 * Reads a figure: `1,655`, `1 655` with any space, `1’655`, `−4.5`, `1.2k`. Hexadecimal and exponents are no figures of
 * a page and are refused; `1.655` and `1,2` are asked about.
 */
export function readNumber(typed: string): ReadNumber {
  const text = plainForm(typed)
  const [, sign = '', unsigned = ''] = /^([+-]?) ?(.*)$/.exec(text) ?? []
  const scale = scales.find(([words]) => words.test(unsigned))
  if (!scale) return signed(sign, readDigits(unsigned))
  const digits = unsigned.replace(scale[0], '')
  // Before "thousand" a point can only be that of a decimal.
  const read = /^\d+\.\d+$/.test(digits) ? isRead(Number(digits)) : readDigits(digits)
  return read.ok ? signed(sign, isRead(Number((read.value * scale[1]).toPrecision(15)))) : read
}

function signed(sign: string, read: ReadNumber): ReadNumber {
  return read.ok && sign === '-' ? isRead(-read.value) : read
}

const squareKilometers = / ?(?:km ?2|sq\.? ?km|square (?:kilometers|kilometers))$/i
const squareMiles = / ?(?:mi ?2|sq\.? ?mi(?:\.|les)?|square miles)$/i

/** Reads an area in square miles; one with `km²` after it is converted, to six significant digits. */
export function readArea(typed: string): ReadNumber {
  const text = plainForm(typed)
  if (!squareKilometers.test(text)) return readNumber(text.replace(squareMiles, ''))
  const read = readNumber(text.replace(squareKilometers, ''))
  return read.ok ? isRead(Number((read.value / sqKmPerSqMi).toPrecision(6))) : read
}

export type Axis = 'latitude' | 'longitude'

const hemispheres = { latitude: { N: 1, S: -1 }, longitude: { E: 1, W: -1 } } as const
const degreesForm =
  /^([+-]?) ?(\d{1,3}(?:\.\d+)?)(?: ?°)?(?: ?(\d{1,2}(?:\.\d+)?) ?')?(?: ?(\d{1,2}(?:\.\d+)?) ?")?$/

/** Reads an angle: `31.0983`, `31.0983° N`, `30° 16′ 2″ N`, `−97.3428`, `97.3428 W`. */
export function readDegrees(typed: string, axis: Axis): ReadNumber {
  const letters = axis === 'latitude' ? 'N or S' : 'E or W'
  const problem = `must be a ${axis} in degrees, such as 31.0983 or 31° 5' 54" ${letters.slice(0, 1)}`
  const text = plainForm(typed).toUpperCase()
  const letter = /^[NSEW]|[NSEW]$/.exec(text)?.[0]
  const factor =
    letter === undefined ? 1 : Object.entries(hemispheres[axis]).find(([one]) => one === letter)?.[1]
  if (factor === undefined) return { ok: false, problem: `must be a ${axis}: ${letters}, and not ${letter}` }
  const match = degreesForm.exec(text.replace(/^[NSEW] ?| ?[NSEW]$/, ''))
  if (!match) return { ok: false, problem }
  const [, sign, degrees = '', minutes = '0', seconds = '0'] = match
  const isSignedTwice = letter !== undefined && sign !== ''
  const isUneven =
    (match[3] !== undefined && degrees.includes('.')) || (match[4] !== undefined && minutes.includes('.'))
  if (isSignedTwice || isUneven || Number(minutes) >= 60 || Number(seconds) >= 60)
    return { ok: false, problem }
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return signed(sign === '-' ? '-' : '', isRead(Number((value * factor).toFixed(9))))
}

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 9 })
const formatted = (value: number) => format.format(value)

/** A number as the form shows it again and `readNumber` reads it: three decimals get a fourth, so that it is no group. */
export function numberText(value: number): string {
  const text = format.format(value).replaceAll(',', '')
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

/** What a figure was read as, for whoever typed it: `1,655`. Null where it was typed plainly. */
export function readAs(typed: string, read: ReadNumber): string | null {
  if (!read.ok || typed.trim() === '' || /^-?\d+(?:\.\d+)?$/.test(typed.trim())) return null
  return formatted(read.value)
}
