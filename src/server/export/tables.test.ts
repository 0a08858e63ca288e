import { describe, expect, it } from 'vitest'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { type Signal, signalsOfKind } from '@/domain/signal/schema'
import { loadDataset } from '../../../tests/support/dataset'
import { toCsv } from './csv'
import { referenceTable, signalTable, signalTableColumns } from './tables'

const { signals } = loadDataset()

function firstOf(kind: SignalKind): Signal {
  const [first] = signalsOfKind(signals, kind)
  if (!first) throw new Error(`The dataset has no signal of kind ${kind}`)
  return first
}

describe('signalTable', () => {
  it('has the common columns first and each column once', () => {
    expect(signalTableColumns.slice(0, 3)).toEqual(['kind', 'id', 'operator'])
    expect(new Set(signalTableColumns).size).toBe(signalTableColumns.length)
    expect(signalTableColumns).not.toContain('citations')
  })

  it('holds every measure of each kind', () => {
    for (const kind of signalKinds) {
      const signal = firstOf(kind)
      const row = signalTable([signal]).rows[0]
      const { citations: _, sources, boundary: _boundary, ...flat } = { boundary: null, ...signal }
      expect(row).toEqual({ ...flat, sources: sources.join(' ') })
      expect(signalTableColumns).toEqual(expect.arrayContaining(Object.keys(flat)))
    }
  })

  it('writes one line per signal, with as many cells as columns', () => {
    const table = signalTable([firstOf('fleet-estimate'), firstOf('target')])
    expect(toCsv(table).split('\r\n')).toHaveLength(4)
  })
})

describe('referenceTable', () => {
  it('takes its columns from the schema', () => {
    expect(referenceTable('operators', []).columns).toEqual(['slug', 'name', 'parent', 'country', 'website'])
  })
})
