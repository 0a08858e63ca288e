import { describe, expect, it } from 'vitest'
import { signalKinds } from '@/domain/signal/kinds'
import { signalSchemas } from '@/domain/signal/schema'
import { fieldEntries } from './fields'

describe('field descriptions', () => {
  it.each(signalKinds)('describe every key of %s and no other', (kind) => {
    const described = fieldEntries(kind).map(([key]) => key)
    expect(described.toSorted()).toEqual(Object.keys(signalSchemas[kind].shape).toSorted())
  })

  it.each(signalKinds)('say of %s which keys may be left empty', (kind) => {
    const parsed = signalSchemas[kind].safeParse({ kind, sources: [] })
    const missing = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])))
    for (const [key, { required }] of fieldEntries(kind)) {
      if (key !== 'kind') expect([key, required]).toEqual([key, missing.has(key)])
    }
  })

  it('give every measure that is a number a unit, or a unit field beside it', () => {
    for (const kind of signalKinds) {
      const entries = fieldEntries(kind)
      const asksUnit = entries.some(([key]) => key === 'unit')
      for (const [key, { control, unit }] of entries) {
        if (control.type === 'number')
          expect([kind, key, Boolean(unit) || asksUnit]).toEqual([kind, key, true])
      }
    }
  })
})
