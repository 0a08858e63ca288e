import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from './project-root'

const faces = [
  { name: 'Serif', weight: 600, files: 'source-serif-4' },
  { name: 'Sans', weight: 400, files: 'source-sans-3' },
  { name: 'Sans', weight: 600, files: 'source-sans-3' },
] as const

export type CardFont = { name: string; weight: 400 | 600; style: 'normal'; data: ArrayBuffer }

async function readFonts(): Promise<CardFont[]> {
  const folder = path.join(/* turbopackIgnore: true */ projectRoot(), 'node_modules', '@fontsource')
  return Promise.all(
    faces.flatMap(({ name, weight, files }) =>
      ['latin', 'latin-ext'].map(async (subset): Promise<CardFont> => {
        const file = path.join(folder, files, 'files', `${files}-${subset}-${weight}-normal.woff`)
        const { buffer, byteOffset, byteLength } = await readFile(file)
        if (!(buffer instanceof ArrayBuffer)) throw new TypeError(`${file} was read into shared memory`)
        return { name, weight, style: 'normal', data: buffer.slice(byteOffset, byteOffset + byteLength) }
      }),
    ),
  )
}

let fonts: Promise<CardFont[]> | null = null

/** The site's faces as the drawing library reads them (.woff), from the font packages; read once per process. */
export function cardFonts(): Promise<CardFont[]> {
  fonts ??= readFonts()
  return fonts
}
