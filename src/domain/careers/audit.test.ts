import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditNumbers, auditMeasures, readAudit } from './audit'

const nothing: AuditNumbers = { measure: 'trials', exposure: '', failures: '', accuracy: '', uses: '' }
const read = (change: Partial<AuditNumbers>) => readAudit({ ...nothing, ...change })

describe('readAudit', () => {
  it('asks for nothing before anything is given', () => {
    for (const measure of auditMeasures) expect(read({ measure })).toEqual({ ok: true, value: null })
  })

  it('works out the failures behind an accuracy, and says that it did', () => {
    const counted = read({ exposure: '4,000', failures: '120' })
    const stated = read({ exposure: '4000', accuracy: '97' })
    expect(stated).toMatchObject({ ok: true, value: { isFromAccuracy: true, rate: { failures: 120 } } })
    expect(counted).toMatchObject({ ok: true, value: { isFromAccuracy: false, contradiction: null } })
    if (!counted.ok || !stated.ok) throw new Error('both are valid')
    expect(stated.value?.rate).toEqual(counted.value?.rate)
  })

  it('sees when the count and the accuracy do not belong together', () => {
    expect(read({ exposure: '4000', failures: '120', accuracy: '99' })).toMatchObject({
      ok: true,
      value: { contradiction: 40, rate: { failures: 120 } },
    })
    // 97 % may have been rounded from anything between 96.5 and 97.5.
    expect(read({ exposure: '4000', failures: '135', accuracy: '97' })).toMatchObject({
      ok: true,
      value: { contradiction: null },
    })
    expect(read({ exposure: '4000', failures: '135', accuracy: '97.0' })).toMatchObject({
      ok: true,
      value: { contradiction: 120 },
    })
  })

  it('reckons with miles and hours, for which an accuracy has no meaning', () => {
    expect(read({ measure: 'miles', exposure: '12000', failures: '3', uses: '100000' })).toMatchObject({
      ok: true,
      value: { rate: { rate: 0.00025 }, ahead: { expected: 25 }, toHalve: null },
    })
    expect(read({ measure: 'hours', exposure: '100', accuracy: '99' })).toMatchObject({
      ok: false,
      failure: { field: 'failures' },
    })
  })

  it.each<[Partial<AuditNumbers>, string]>([
    [{ accuracy: '97' }, 'trials'],
    [{ accuracy: 'high', exposure: '100' }, 'accuracy'],
    [{ accuracy: '101', exposure: '100' }, 'accuracy'],
    [{ exposure: '100' }, 'failures'],
    [{ exposure: 'many', failures: '1' }, 'trials'],
    [{ exposure: '-5', failures: '1', measure: 'miles' }, 'exposure'],
    [{ exposure: '100', failures: '101' }, 'failures'],
    [{ exposure: '100', failures: '1', uses: '0' }, 'uses'],
    [{ exposure: '100', failures: '1', uses: '1e400' }, 'uses'],
  ])('refuses %o, naming the field', (change, field) => {
    expect(read(change)).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
  })

  it('never throws, and what lies ahead grows with the use', () => {
    const text = fc.oneof(fc.string(), fc.nat(100_000).map(String))
    const numbers = fc.record({
      measure: fc.constantFrom(...auditMeasures),
      exposure: text,
      failures: text,
      accuracy: text,
      uses: text,
    })
    fc.assert(
      fc.property(numbers, (asked) => {
        expect(typeof readAudit(asked).ok).toBe('boolean')
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 1000 }), (uses, more) => {
        const [less, all] = [uses, uses + more].map((one) =>
          read({ exposure: '500', failures: '7', uses: String(one) }),
        )
        if (!less?.ok || !all?.ok) throw new Error('both are valid')
        expect(all.value?.ahead?.expected).toBeGreaterThan(less.value?.ahead?.expected ?? Number.NaN)
      }),
    )
  })
})
