import 'server-only'
import { readFileSync } from 'node:fs'

/** A file that is no text in any encoding that its first bytes could name. */
export class NotText extends Error {
  override name = 'NotText'
}

const byteOrderMarks = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * The text of a file, without a byte order mark: editors and Excel put one in front, and say by it how the text is
 * encoded. Without one it is UTF-8. Throws `NotText` on bytes that are not of that encoding.
 */
export function readTextFile(file: string): string {
  const content = readFileSync(file)
  const mark = byteOrderMarks.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte))
  try {
    return new TextDecoder(mark?.encoding ?? 'utf-8', { fatal: true }).decode(content)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new NotText(`not text in ${mark?.encoding.toUpperCase() ?? 'UTF-8'}: save it as UTF-8`)
  }
}
