'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/ui/kit/button'

const never = () => () => {}

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
    import('./save-png')
      .then(({ savePng }) => savePng(svgHref, name))
      .then(
        () => setState('idle'),
        () => setState('failed'),
      )
  }
  return (
    <>
      <Button look="text" onClick={make} disabled={state === 'working'}>
        PNG
      </Button>
      <span role="status" className="text-alert">
        {state === 'failed' ? 'The image could not be drawn. The SVG file holds the same chart.' : null}
      </span>
    </>
  )
}
