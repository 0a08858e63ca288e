'use client'

import { type MouseEvent, useCallback, useEffect, useState } from 'react'
import { formatNumber } from '@/domain/shared/range'

export type PartTab = { id: string; label: string; count?: number }

const parts = (tabs: readonly PartTab[]) =>
  tabs.flatMap(({ id }) => {
    const element = document.getElementById(`part-${id}`)
    return element ? [{ id, element }] : []
  })

/**
 * The later parts of a page, one at a time. Each is an element of the page with the id `part-` and its own: without a
 * script, on paper and for a search engine they stand one under the other. An address that names a place in one of
 * them opens it.
 */
export function PartTabs({ label, tabs }: { label: string; tabs: readonly [PartTab, ...PartTab[]] }) {
  const [shown, setShown] = useState<string | null>(null)
  const openFromAddress = useCallback(() => {
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
    const holder = target && parts(tabs).find(({ element }) => element.contains(target))
    setShown((before) => holder?.id ?? before ?? tabs[0].id)
    if (target && holder) requestAnimationFrame(() => target.scrollIntoView())
  }, [tabs])
  useEffect(() => {
    openFromAddress()
    window.addEventListener('hashchange', openFromAddress)
    return () => window.removeEventListener('hashchange', openFromAddress)
  }, [openFromAddress])
  useEffect(() => {
    if (shown === null) return
    for (const { id, element } of parts(tabs)) element.toggleAttribute('data-folded', id !== shown)
  }, [shown, tabs])
  const open = (id: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.replaceState(history.state, '', `#part-${id}`)
    setShown(id)
  }
  return (
    <nav aria-label={label} className="part-tabs mt-12 border-b border-rule-strong">
      <ul className="flex flex-wrap gap-x-6 text-base">
        {tabs.map(({ id, label: name, count }) => (
          <li key={id}>
            <a
              href={`#part-${id}`}
              aria-current={id === shown ? 'true' : undefined}
              onClick={open(id)}
              className="-mb-px inline-block border-b-2 border-transparent py-2 hover:border-rule-strong aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {name}
              {count === undefined ? null : (
                <span className="tabular font-normal text-muted"> {formatNumber(count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
