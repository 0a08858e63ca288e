import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { byteOrderMark } from './byte-order-mark'

export type CsvCell = string | number | boolean | null
export type CsvTable = { columns: readonly string[]; rows: readonly Readonly<Record<string, CsvCell>>[] }

/**
 * RFC 4180 text in UTF-8: a header row, CRLF line ends, quotes where a value needs them. A missing value is
 * empty. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers are left alone, so
 * that a negative figure stays a figure.
 */
export function toCsv(table: CsvTable): string {
  return toLines(table, true)
}

/** Rows in one piece of a streamed file. */
const pieceRows = 250

/**
 * The text of `toCsv` in pieces, each written when the reader of the file is ready for it.
 * @param marked whether it begins with a byte order mark
 */
export function csvStream({ columns, rows }: CsvTable, marked = false): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let written = 0
  return new ReadableStream({
    pull(controller) {
      if (marked && written === 0) controller.enqueue(encoder.encode(byteOrderMark))
      const piece = rows.slice(written, written + pieceRows)
      controller.enqueue(encoder.encode(toLines({ columns, rows: piece }, written === 0)))
      written += pieceRows
      if (written >= rows.length) controller.close()
    },
  })
}

function toLines({ columns, rows }: CsvTable, header: boolean): string {
  return stringify([...rows], {
    header,
    columns: [...columns],
    record_delimiter: '\r\n',
    // The library looks for the record delimiter as a whole; a lone line feed breaks a row just the same.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  })
}
