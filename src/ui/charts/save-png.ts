import { saveBlob } from '@/ui/kit/save-blob'

/** Twice the size of the drawing, so that it stays sharp in print and on dense screens. */
const pixelsPerUnit = 2

/**
 * Draws an SVG file of this site as PNG and hands it to the browser as a download.
 * @throws when the file cannot be read or the browser cannot draw it
 */
export async function savePng(svgHref: string, name: string): Promise<void> {
  saveBlob(await pngOf(svgHref), name)
}

async function pngOf(svgHref: string): Promise<Blob> {
  const image = new Image()
  image.src = svgHref
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * pixelsPerUnit
  canvas.height = image.naturalHeight * pixelsPerUnit
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no image'))),
      'image/png',
    )
  })
}
