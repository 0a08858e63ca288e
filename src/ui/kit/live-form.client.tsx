'use client'

import { useEffect, useRef } from 'react'

/** Where a GET form leads as it is filled in; fields without a value are left out. */
function addressOf(form: HTMLFormElement): string {
  const { pathname } = new URL(form.action)
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') query.append(name, value)
  }
  return query.size === 0 ? pathname : `${pathname}?${query}`
}

/** Follows an address as a click on a link does: see ui/layout/soft-navigation. */
function follow(address: string, within: HTMLElement) {
  const link = document.createElement('a')
  link.href = address
  link.dataset.scroll = 'keep'
  within.append(link)
  link.click()
  link.remove()
}

/**
 * Makes the GET form that it stands in apply at once: a choice is followed as a link is, and the focus stays where it
 * is. Without a script the form has a button.
 */
export function LiveForm() {
  const place = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = place.current?.form
    if (!form) return
    const apply = () => follow(addressOf(form), form)
    const send = (event: Event) => {
      event.preventDefault()
      apply()
    }
    form.addEventListener('change', apply)
    form.addEventListener('submit', send)
    return () => {
      form.removeEventListener('change', apply)
      form.removeEventListener('submit', send)
    }
  }, [])
  return <input ref={place} type="hidden" />
}
