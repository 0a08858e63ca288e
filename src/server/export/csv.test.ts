import { describe, expect, it } from 'vitest'
import { wantsByteOrderMark } from './byte-order-mark'
import { type CsvCell, csvStream, toCsv } from './csv'

const cellOf = (value: CsvCell) => toCsv({ columns: ['a'], rows: [{ a: value }] }).slice('a\r\n'.length, -2)

describe('toCsv', () => {
  it('writes a header row and ends every line with CRLF', () => {
    const csv = toCsv({ columns: ['id', 'value'], rows: [{ id: 'one', value: 1 }] })
    expect(csv).toBe('id,value\r\none,1\r\n')
  })

  it('keeps the header when there is no row', () => {
    expect(toCsv({ columns: ['id', 'value'], rows: [] })).toBe('id,value\r\n')
  })

  it.each([
    ['a comma', 'Austin, Texas', '"Austin, Texas"'],
    ['a quote', 'so-called "hub"', '"so-called ""hub"""'],
    ['a line feed', 'one\ntwo', '"one\ntwo"'],
    ['a carriage return and line feed', 'one\r\ntwo', '"one\r\ntwo"'],
  ])('quotes %s', (_, value, expected) => {
    expect(cellOf(value)).toBe(expected)
  })

  it('writes letters beyond ASCII as they are', () => {
    expect(cellOf('São Paulo – 42 km²')).toBe('São Paulo – 42 km²')
  })

  it.each(['=', '+', '-', '@', '\t'])('puts an apostrophe before a text that begins with %j', (start) => {
    expect(cellOf(`${start}1+cmd`)).toBe(`'${start}1+cmd`)
  })

  it('puts an apostrophe before a text that begins with a carriage return, inside its quotes', () => {
    expect(cellOf('\r=1+1')).toBe('"\'\r=1+1"')
  })

  it('leaves numbers alone, negative ones too', () => {
    expect(cellOf(-12.5)).toBe('-12.5')
    expect(cellOf(0)).toBe('0')
  })

  it('tells false from a missing value', () => {
    expect(cellOf(false)).toBe('false')
    expect(cellOf(true)).toBe('true')
    expect(cellOf(null)).toBe('')
  })
})

describe('csvStream', () => {
  it.each([0, 1, 250, 251, 600])('gives the text of the whole file for %d rows', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ id: index, text: `=${index}, "quoted"` }))
    const table = { columns: ['id', 'text'], rows }
    expect(await new Response(csvStream(table)).text()).toBe(toCsv(table))
  })
})

describe('a file for Excel (V27)', () => {
  const table = { columns: ['city'], rows: [{ city: 'São Paulo' }] }
  const bytesOf = async (marked: boolean) =>
    new Uint8Array(await new Response(csvStream(table, marked)).arrayBuffer())

  it('begins with a byte order mark where its address asks for one, and with the header otherwise', async () => {
    const [plain, marked] = [await bytesOf(false), await bytesOf(true)]
    expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(marked.slice(3)).toEqual(plain)
    expect(new TextDecoder().decode(plain)).toBe(toCsv(table))
  })

  it('is asked for by bom=1 and by nothing else', () => {
    const asks = (query: string) => wantsByteOrderMark(`https://example.org/data/download/places.csv${query}`)
    expect(['', '?bom=0', '?bom', '?bom=1'].map(asks)).toEqual([false, false, false, true])
  })
})
