'use client'

import { useSyncExternalStore } from 'react'
import { Select } from '@/ui/kit/select'

const choices = ['system', 'light', 'dark'] as const
type Choice = (typeof choices)[number]
const labels: Record<Choice, string> = { system: 'System', light: 'Light', dark: 'Dark' }
const changed = 'tracker-theme'

const faces = {
  words: 'flex items-center gap-2 text-sm text-muted',
  // The list of the browser lies over the icon, unseen, and is what is clicked and what has the focus.
  icon: 'relative grid size-11 place-items-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus lg:size-8.5',
}

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify)
  window.addEventListener('storage', notify)
  return () => {
    window.removeEventListener(changed, notify)
    window.removeEventListener('storage', notify)
  }
}

function current(): Choice {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function choose(choice: Choice) {
  if (choice === 'system') {
    localStorage.removeItem('theme')
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem('theme', choice)
    document.documentElement.dataset.theme = choice
  }
  window.dispatchEvent(new Event(changed))
}

/**
 * Light, dark, or as the system says. Hidden until the script runs, since it can do nothing without it; `icon` keeps its
 * place meanwhile.
 */
export function ThemeSwitch({ look = 'words' }: { look?: 'words' | 'icon' }) {
  const choice = useSyncExternalStore<Choice | null>(subscribe, current, () => null)
  if (choice === null) return look === 'icon' ? <span className="block size-11 lg:size-8.5" /> : null
  return (
    <label className={faces[look]}>
      {look === 'icon' ? (
        <>
          <span className="sr-only">Theme</span>
          <svg viewBox="0 0 16 16" className="size-4.25" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
          </svg>
        </>
      ) : (
        'Theme'
      )}
      <Select
        size="small"
        className={look === 'icon' ? 'absolute inset-0 size-full cursor-pointer opacity-0' : ''}
        value={choice}
        onChange={(event) => {
          const next = choices.find((option) => option === event.target.value)
          if (next) choose(next)
        }}
        options={choices.map((value) => ({ value, label: labels[value] }))}
      />
    </label>
  )
}
