import { describe, expect, it } from 'vitest'
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
