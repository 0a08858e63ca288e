import 'server-only'
import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null
export type CsvTable = { columns: readonly string[]; rows: readonly Readonly<Record<string, CsvCell>>[] }

/**
 * RFC 4180 text in UTF-8: a header row, CRLF line ends, quotes where a value needs them. A missing value is
 * empty. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers are left alone, so
 * that a negative figure stays a figure.
 */
export function toCsv({ columns, rows }: CsvTable): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    // The library looks for the record delimiter as a whole; a lone line feed breaks a row just the same.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  })
}
