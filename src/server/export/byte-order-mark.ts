import 'server-only'

/**
 * Excel reads a CSV file without a byte order mark in the code page of the machine, and shows `SÃ£o`. Programs read one
 * with it as part of the first header. So a file has none unless its address asks for it: `?bom=1`.
 */
export const byteOrderMark = '\ufeff'

/** Whether the address of a file asks for the mark. */
export function wantsByteOrderMark(url: string): boolean {
  return new URL(url).searchParams.get('bom') === '1'
}
