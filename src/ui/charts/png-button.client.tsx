'use client'

import { useState, useSyncExternalStore } from 'react'
import { saveBlob } from '@/ui/primitives/save-blob'

const never = () => () => {}

/** Twice the size of the drawing, so that it stays sharp in print and on dense screens. */
const PIXELS_PER_UNIT = 2

async function pngOf(svgHref: string): Promise<Blob> {
  const image = new Image()
  image.src = svgHref
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * PIXELS_PER_UNIT
  canvas.height = image.naturalHeight * PIXELS_PER_UNIT
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

/** Draws the SVG file of a chart as PNG in the browser, on demand. Absent without a script, which it needs. */
export function PngButton({ svgHref, name }: { svgHref: string; name: string }) {
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripted) return null
  const make = () => {
    setState('working')
    pngOf(svgHref).then(
      (blob) => {
        saveBlob(blob, name)
        setState('idle')
      },
      () => setState('failed'),
    )
  }
  return (
    <>
      <button
        type="button"
        onClick={make}
        disabled={state === 'working'}
        className="prose-link tap cursor-pointer"
      >
        PNG
      </button>
      <span role="status" className="text-negative">
        {state === 'failed' ? 'The image could not be drawn. The SVG file holds the same chart.' : null}
      </span>
    </>
  )
}
