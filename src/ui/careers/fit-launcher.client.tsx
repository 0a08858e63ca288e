'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/ui/kit/button'
import { isFitFragment } from '@/url/fit'
import type { FitToolProps } from './fit-tool.client'

const never = () => () => {}

/**
 * A button that becomes the fit tool. The tool is fetched when it is pointed at, or at once where the address holds
 * answers. Without scripts the page says so, and the form on paper is there for everybody.
 */
export function FitLauncher(props: FitToolProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const box = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [Tool, setTool] = useState<ComponentType<FitToolProps> | null>(null)
  const [hasFailed, setFailed] = useState(false)

  const load = useCallback(() => {
    import('./fit-tool.client').then(
      (module) => setTool(() => module.FitTool),
      () => setFailed(true),
    )
  }, [])

  useEffect(() => {
    const openIfAnswered = () => {
      if (isFitFragment(location.hash)) load()
    }
    openIfAnswered()
    window.addEventListener('hashchange', openIfAnswered)
    return () => window.removeEventListener('hashchange', openIfAnswered)
  }, [load])

  useEffect(() => {
    if (!Tool || !wantsFocus.current) return
    wantsFocus.current = false
    box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [Tool])

  return (
    <div ref={box} className="min-h-11">
      <noscript>
        <p className="measure border-l-2 border-rule-strong pl-3">
          The tool needs JavaScript. The form below asks the same and can be printed and scored by hand.
        </p>
      </noscript>
      {Tool ? <Tool {...props} /> : null}
      {scripted && !Tool ? (
        <Button
          look="primary"
          onPointerEnter={() => {
            import('./fit-tool.client').catch(() => setFailed(true))
          }}
          onClick={() => {
            wantsFocus.current = true
            load()
          }}
        >
          Rate the twelve statements
        </Button>
      ) : null}
      {hasFailed ? (
        <p role="status" className="mt-2 text-sm text-alert">
          The tool could not be loaded. The form below asks the same and can be scored by hand.
        </p>
      ) : null}
    </div>
  )
}
