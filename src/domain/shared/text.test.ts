import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lengthWords,
  lineOf,
  normalizeAddress,
  normalizeLine,
  normalizeText,
  optionalLine,
  textSchema,
  unseenIn,
} from './text'

describe('normalizeText', () => {
  it.each([
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f\fg\vh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['decomposed letters', 'Sa\u0303o', 'São'],
    ['NUL, ESC and other controls', 'a\u0000b\u001b[31mc\u0007\u009b', 'ab[31mc'],
    ['a byte order mark and zero-width spaces', '\ufeffWay\u200bmo\u2060', 'Waymo'],
    ['soft hyphens', 'auto\u00adnomous', 'autonomous'],
    ['an override that turns text around', 'fleet \u202e0051\u202c cars', 'fleet 0051 cars'],
    ['isolates', '\u2066Waymo\u2069', 'Waymo'],
    ['a joiner in Latin text', 'Way\u200dmo\u200c', 'Waymo'],
    ['tags outside a flag', 'Way\u{e0041}mo', 'Waymo'],
    ['spaces around it', '\u00a0 Waymo \n', 'Waymo'],
    ['a tab', 'a\tb', 'a b'],
  ])('takes out or settles %s', (_what, text, settled) => {
    expect(normalizeText(text)).toBe(settled)
  })

  it.each([
    ['a Persian word with its non-joiner', 'می\u200cخواهم'],
    ['a Hindi conjunct with its joiner', 'क्\u200dष'],
    ['a family of several pictures', '👨‍👩‍👧'],
    ['a picture with a skin tone and a joiner', '👩🏽‍🔬'],
    ['a heart on fire', '❤️‍🔥'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['lines of a paragraph', 'One.\n\nTwo.'],
    ['a narrow space within a number', '1\u202f655'],
    ['a mark of direction between scripts', 'שלום\u200f 12'],
  ])('keeps %s', (_what, text) => {
    expect(normalizeText(text)).toBe(text)
  })

  it.each(['\u200b\u200b', '\u2060', '\u3164', '\u2800\u2800', '\u00a0', '\u0301', '\u200d', '\u202e'])(
    'leaves nothing of what cannot be seen (%j)',
    (text) => {
      expect(normalizeText(text)).toBe('')
    },
  )

  it('changes nothing the second time, and leaves no control, override or lone carriage return', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalizeText(text)
        expect(normalizeText(once)).toBe(once)
        expect(once).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u)
        expect(normalizeLine(once)).not.toContain('\n')
      }),
    )
  })

  it('counts a break as one character, however it was sent (bugs 08)', () => {
    const typed = `${'Twenty chars of text\n'.repeat(94)}Twenty chars of it.`
    const sent = typed.replaceAll('\n', '\r\n')
    expect(sent.length).toBeGreaterThan(2000)
    expect(textSchema({ max: 2000 }).parse(sent)).toBe(typed)
  })
})

describe('a line', () => {
  it('turns breaks into spaces', () => {
    expect(lineOf({ max: 40 }).parse(' one\r\n  two \n\nthree ')).toBe('one two three')
  })

  it('that is too long is refused whole, with how much is too many (bugs 07)', () => {
    const { error } = lineOf({ max: 1000 }).safeParse('x'.repeat(1847))
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'must have at most 1,000 characters: it has 1,847, which is 847 too many',
    ])
  })

  it('of zero-width spaces alone is empty, so that a headline of nothing is refused (V14)', () => {
    const { error } = lineOf({ min: 8, max: 160 }).safeParse('\u200b'.repeat(20))
    expect(error?.issues[0]?.message).toBe('must have at least 8 characters')
  })

  it('with half a character is refused: it was damaged on the way (V14)', () => {
    expect(lineOf({ max: 40 }).safeParse('Way\ud83dmo').error?.issues[0]?.message).toContain('damaged')
  })

  it('that may be missing is missing when it is empty', () => {
    expect([optionalLine(9).parse(' \u200b'), optionalLine(9).parse(null)]).toEqual([null, null])
  })
})

it('an address keeps no break', () => {
  expect(normalizeAddress(' https://example.org/a\r\n b\u200b ')).toBe('https://example.org/ab')
})

it('says how many characters were taken out', () => {
  expect([unseenIn('a\r\nb'), unseenIn('\u202ea\u200b\u0000')]).toEqual([0, 3])
  // A tag takes two units of a string and is one character.
  expect(unseenIn('Way\u{e0041}mo')).toBe(1)
})

it('says how long a text is beside what it may be', () => {
  expect(lengthWords(204, 1000)).toBe('204 of 1,000 characters')
  expect(lengthWords(1204, 1000)).toBe('1,204 of 1,000 characters: 204 too many')
})
