'use client'

import { useSyncExternalStore } from 'react'
import { Select } from '@/ui/kit/select'

const choices = ['system', 'light', 'dark'] as const
type Choice = (typeof choices)[number]
const labels: Record<Choice, string> = { system: 'System', light: 'Light', dark: 'Dark' }
const changed = 'tracker-theme'

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

/** Light, dark, or as the system says. Hidden until the script runs, since it can do nothing without it. */
export function ThemeSwitch() {
  const choice = useSyncExternalStore<Choice | null>(subscribe, current, () => null)
  if (choice === null) return null
  return (
    <label className="flex items-center gap-2 text-sm text-muted">
      Theme
      <Select
        size="small"
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
