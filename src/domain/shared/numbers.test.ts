import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText, readArea, readAs, readDegrees, readNumber } from './numbers'

const value = (read: ReturnType<typeof readNumber>) => (read.ok ? read.value : read.problem)

describe('readNumber', () => {
  it.each([
    ['1655', 1655],
    ['1 655', 1655],
    ['1\u00a0655', 1655],
    ['1\u202f655', 1655],
    ['1\u2009655', 1655],
    ['1’655', 1655],
    ["1'655", 1655],
    ['1,655', 1655],
    ['1,234,567.5', 1234567.5],
    ['1.234.567', 1234567],
    ['1.655,5', 1655.5],
    ['72.6', 72.6],
    ['0.655', 0.655],
    ['.5', 0.5],
    ['−4.5', -4.5],
    ['- 12', -12],
    ['+7', 7],
    ['1.2k', 1200],
    ['1.255k', 1255],
    ['2 million', 2_000_000],
    ['１６５５', 1655],
    ['-0', 0],
  ])('reads %s as %d (bugs 13)', (typed, expected) => {
    expect(readNumber(typed)).toEqual({ ok: true, value: expected })
  })

  it.each([
    '0x10',
    '1e3',
    '1E3',
    '0b1',
    'Infinity',
    'NaN',
    'many',
    '',
    '-',
    '1,65,500',
    '1 65',
    '12 3456',
    '1.2.3',
    '--1',
    '1k k',
    '9'.repeat(400),
  ])('refuses %s', (typed) => {
    expect(value(readNumber(typed))).toBe('must be a number in digits, such as 1,655 or 72.6')
  })

  it('asks about what can be read in two ways', () => {
    expect(value(readNumber('1.655'))).toBe('can be read as 1,655 or as 1.655: write 1655, or 1.6550')
    expect(value(readNumber('1,2'))).toBe('has a comma that can be read in two ways: write 1.2, or 12')
    expect(value(readNumber('0,655'))).toContain('write 0.655')
  })

  it('reads every number as it is shown again, and however it is grouped', () => {
    const anyNumber = fc.oneof(
      fc.integer({ min: -100_000_000, max: 100_000_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Number(one.toFixed(4)) + 0),
    )
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(value(readNumber(numberText(number)))).toBe(number)
        const whole = Math.trunc(Math.abs(number))
        for (const separator of [',', ' ', '\u00a0', '\u202f', '’']) {
          const grouped = whole.toLocaleString('en-US').replaceAll(',', separator)
          expect(value(readNumber(grouped))).toBe(whole)
          expect(value(readNumber(`−${grouped}`))).toBe(0 - whole)
        }
      }),
    )
  })

  it('reads nothing that is not a finite number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (typed) => {
        const read = readNumber(typed)
        if (read.ok) expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })
})

describe('readArea', () => {
  it.each([
    ['243', 243],
    ['243 sq mi', 243],
    ['243 mi²', 243],
    ['243 square miles', 243],
    ['188 km²', 72.5872],
    ['188 km2', 72.5872],
    ['1,655 sq km', 639],
    ['188 square kilometers', 72.5872],
  ])('reads %s in square miles', (typed, expected) => {
    expect(value(readArea(typed))).toBeCloseTo(expected, 0)
    expect(readArea(typed).ok).toBe(true)
  })

  it('keeps six digits of what it converts', () => {
    expect(value(readArea('188 km²'))).toBe(72.5872)
  })
})

describe('readDegrees', () => {
  it.each([
    ['31.0983', 'latitude', 31.0983],
    ['31.098', 'latitude', 31.098],
    ['31.0983° N', 'latitude', 31.0983],
    ['N 31.0983°', 'latitude', 31.0983],
    ['33.8688 s', 'latitude', -33.8688],
    ['−97.3428', 'longitude', -97.3428],
    ['97.3428° W', 'longitude', -97.3428],
    ['30° 16′ 2.5″ N', 'latitude', 30.267361111],
    ["30°16'N", 'latitude', 30.266666667],
    ["97° 44.58' W", 'longitude', -97.743],
  ] as const)('reads %s as a %s (bugs 13)', (typed, axis, expected) => {
    expect(value(readDegrees(typed, axis))).toBeCloseTo(expected, 9)
  })

  it.each([
    ['31.0983° W', 'latitude', 'N or S, and not W'],
    ['-31.0983° S', 'latitude', 'must be a latitude in degrees'],
    ['30° 61′', 'latitude', 'must be a latitude in degrees'],
    ['31,0983', 'latitude', 'must be a latitude in degrees'],
    ['0x1f', 'longitude', 'must be a longitude in degrees'],
    ['', 'longitude', 'must be a longitude in degrees'],
  ] as const)('does not guess at %s', (typed, axis, problem) => {
    expect(value(readDegrees(typed, axis))).toContain(problem)
  })
})

it('says what was read where it was not typed plainly', () => {
  expect(readAs('1 655', readNumber('1 655'))).toBe('1,655')
  expect(readAs('1655', readNumber('1655'))).toBeNull()
  expect(readAs('188 km²', readArea('188 km²'))).toBe('72.5872')
  expect(readAs('many', readNumber('many'))).toBeNull()
})
