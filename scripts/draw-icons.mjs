// Draws the icons that are no SVG from src/app/icon.svg.

import { readFile, writeFile } from 'node:fs/promises'
import { runCommand, step } from './lib/console.mjs'
import { inProject } from './lib/project.mjs'

const help = `
Usage: node scripts/draw-icons.mjs

Writes src/app/favicon.ico (16, 32 and 48 px) and src/app/apple-icon.png (180 px) from src/app/icon.svg.
Run it when the icon has changed, and commit what it writes.
`

const inApp = (/** @type {string} */ name) => inProject('src', 'app', name)

/**
 * An icon file: a directory of the pictures, then the pictures, each a PNG.
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

await runCommand({ help }, async () => {
  const { default: sharp } = await import('sharp')
  const svg = await readFile(inApp('icon.svg'))
  const drawn = (/** @type {number} */ size) => sharp(svg, { density: 72 * (size / 32) }).resize(size, size)
  await step('Draw the icons', async () => {
    const pictures = await Promise.all(
      [16, 32, 48].map(async (size) => ({ size, png: await drawn(size).png().toBuffer() })),
    )
    await writeFile(inApp('favicon.ico'), icoOf(pictures))
    // A phone rounds the corners itself, and paints black where a picture lets its ground through.
    const ground = /<rect[^>]*fill="([^"]+)"/.exec(svg.toString())?.[1] ?? '#000'
    await writeFile(
      inApp('apple-icon.png'),
      await drawn(180).flatten({ background: ground }).png().toBuffer(),
    )
  })
})
