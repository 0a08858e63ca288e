'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { type KeyboardEvent, useState } from 'react'
import { maxWordsLength } from '@/domain/lists/check'
import { Checkbox } from '@/ui/kit/checkbox'
import { Dialog, DialogClose } from '@/ui/kit/dialog.client'
import { Link } from '@/ui/kit/link'
import { searchPageHref } from '@/url/search-api'
import { Marked } from './marked'
import { announcement, answerGroups, type PaletteGroup, type PaletteItem, startGroups } from './palette-items'
import { recentPages } from './recent-pages'
import { setSlashOpensSearch, slashOpensSearch } from './slash-key'
import { useSearch } from './use-search.client'

export type PaletteProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** What was typed before the field was there; called when it is. */
  takeTyped: () => string
}

/** The search over any page: type, choose with the arrow keys, open with Enter, leave with Escape. */
export function SearchPalette({ isOpen, onOpenChange, takeTyped }: PaletteProps) {
  return (
    <Dialog label="Search" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Finder onChosen={() => onOpenChange(false)} takeTyped={takeTyped} />
    </Dialog>
  )
}

function Finder({ onChosen, takeTyped }: { onChosen: () => void; takeTyped: () => string }) {
  const [text, setText] = useState('')
  const [start] = useState(() => startGroups(recentPages(), location.pathname))
  const state = useSearch(text)
  const typed = text.trim()
  const groups = typed === '' ? start : answerGroups(state)
  const isFresh = typed === '' || (state.q === typed && state.answer !== null)

  // Enter before the answer has come must not open an answer to other words.
  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler?: () => void }) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || (isFresh && groups.length > 0)) return
    event.preventBaseUIHandler?.()
    event.preventDefault()
    location.assign(searchPageHref(typed))
  }

  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={groups}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setText(value)
      }}
      itemToStringValue={(item: PaletteItem) => item.title}
    >
      <div className="flex items-center gap-2 border-b border-rule-strong pr-2 pl-4">
        <Autocomplete.Input
          aria-label="Search places, operators, filings, signals and careers"
          placeholder="Search"
          maxLength={maxWordsLength}
          onFocus={() => {
            const early = takeTyped()
            if (early !== '') setText((later) => (early + later).slice(0, maxWordsLength))
          }}
          onKeyDown={onKeyDown}
          className="min-h-14 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-muted"
        />
        <DialogClose>Close</DialogClose>
      </div>
      <Autocomplete.Status className="tabular px-4 pt-2 text-sm text-muted empty:hidden">
        {announcement(typed, state)}
      </Autocomplete.Status>
      <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 py-2">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="pb-2">
            <Autocomplete.GroupLabel className="px-2 pt-1 text-sm text-muted">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => <Choice key={item.key} item={item} onChosen={onChosen} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Footer typed={typed} />
    </Autocomplete.Root>
  )
}

/** A link, so that it can be opened in a tab of its own; a plain click is followed like any other link of the page. */
function Choice({ item, onChosen }: { item: PaletteItem; onChosen: () => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={onChosen}
      render={(props) => <a {...props} href={item.path} />}
      className="hit-choice"
    >
      <span className="hit-title">
        <Marked text={item.title} terms={item.terms} />
      </span>
      {item.context === '' ? null : (
        <span className="hit-context">
          <Marked text={item.context} terms={item.terms} />
        </span>
      )}
    </Autocomplete.Item>
  )
}

function Footer({ typed }: { typed: string }) {
  const [slash, setSlash] = useState(slashOpensSearch)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 border-t border-rule px-4 py-2 text-sm text-muted">
      <Checkbox
        label="The / key opens the search"
        checked={slash}
        onChange={({ target }) => {
          setSlashOpensSearch(target.checked)
          setSlash(target.checked)
        }}
      />
      <Link tap href={searchPageHref(typed)}>
        The search page
      </Link>
    </div>
  )
}
