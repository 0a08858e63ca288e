'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  maxReferenceText,
  type ReferenceList,
  type ReferenceOption,
  referenceListWords,
} from '@/domain/search/reference-lists'
import type { SignalKind } from '@/domain/signal/kinds'
import { Button } from '@/ui/kit/button'
import type { ControlProps } from '@/ui/kit/field'
import { controlClass } from '@/ui/kit/input'
import { useHydrated } from './hydrated.client'
import type { KnownReferences } from './known-references'
import { typeInto } from './open-new-record.client'
import { useOptions } from './use-options.client'

/** Opens the form of a new record in the place of the records that were found. */
type Adding = { id: ''; text: string; adds: string }
type Item = ReferenceOption | Adding

const isAdding = (item: Item): item is Adding => 'adds' in item

export type PickerProps = {
  control: ControlProps
  list: ReferenceList
  /** The kind of the signal, on which it depends what may be pointed at; null where the form is of no signal. */
  kind: SignalKind | null
  /** The name that stands in the field when it is drawn. */
  defaultValue: string
  known: KnownReferences
  /** What the server has offered for a name that means several records. */
  offers: readonly string[] | undefined
  /** Adds what was typed as a new record; absent where none can be added. */
  onAdd?: ((typed: string) => void) | undefined
}

/**
 * A field that takes the name of a record. It shows what is on record as the name is typed: arrow keys and Enter or a
 * click choose, Escape closes. What it sends is a name, and the server says which record that is, so that it needs no
 * script.
 */
export function Picker({ control, list, kind, defaultValue, known, offers, onAdd }: PickerProps) {
  const [text, setText] = useState(defaultValue)
  const [isOpen, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isWriting = useRef(false)
  const hydrated = useHydrated()
  const state = useOptions(list, kind, text, isOpen)
  const typed = text.trim()
  const isFresh = state.q === typed
  const chosen = known.find(list, typed) ?? state.options.find((option) => option.text === typed) ?? null
  const what = referenceListWords[list]

  // What was typed before the script ran stands in the field already, and would be written over by what was drawn.
  useLayoutEffect(() => {
    if (input.current) setText(input.current.value)
  }, [])
  useEffect(() => known.learn(list, state.options), [known, list, state.options])
  // Whatever else writes into the field (a draft that was kept, a test) is heard like typing.
  useEffect(() => {
    const field = input.current
    const hear = () => field && setText(field.value)
    field?.addEventListener('input', hear)
    return () => field?.removeEventListener('input', hear)
  }, [])

  const adding: Adding[] =
    onAdd && isFresh && typed !== '' && !chosen && state.meant === null
      ? [{ id: '', text: typed, adds: `Add “${shorten(typed)}” as a new ${what}` }]
      : []
  const items: Item[] = [...state.options, ...adding]

  /** Writes into the field without asking what answers to it. */
  function write(value: string) {
    if (!input.current) return
    isWriting.current = true
    typeInto(input.current, value)
    isWriting.current = false
    setOpen(false)
  }

  function choose(item: Item) {
    if (!isAdding(item)) return write(item.text)
    // The first source on the form is the new one itself; elsewhere the new record stands in for what is picked.
    write(list === 'source' ? '' : typed)
    onAdd?.(typed)
  }

  /** A name that means one record is written out, so that the editor sees which. */
  function leave() {
    setOpen(false)
    const meant = isFresh ? state.options.find(({ id }) => id === state.meant) : undefined
    if (meant && meant.text !== text) write(meant.text)
  }

  function onKeyDown(event: KeyboardEvent & { preventBaseUIHandler?: () => void }) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // Enter before the answer has come must not choose from an answer to other letters, nor send the form.
    if (isOpen && !isFresh) {
      event.preventBaseUIHandler?.()
      event.preventDefault()
    }
  }

  return (
    <div className="grid w-full min-w-0 gap-1">
      <Autocomplete.Root
        items={items}
        mode="none"
        filter={null}
        autoHighlight
        openOnInputClick
        open={isOpen}
        onOpenChange={(open) => setOpen(open && !isWriting.current)}
        value={text}
        onValueChange={(value, { reason }) => {
          if (reason !== 'item-press') setText(value)
        }}
        itemToStringValue={(item: Item) => item.text}
      >
        <Autocomplete.Input
          {...control}
          ref={input}
          onKeyDown={onKeyDown}
          onBlur={leave}
          className={controlClass()}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={maxReferenceText}
          placeholder={hydrated ? 'Type to search' : 'Type the name'}
          list={hydrated || !offers ? undefined : `${control.id}-offers`}
        />
        {isOpen ? (
          <Autocomplete.Portal>
            <Autocomplete.Positioner
              sideOffset={4}
              align="start"
              // A press must not take the focus from the field, which would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              className="z-30 outline-none"
            >
              {/* Not the library's own popup: while it is open, that one hides the rest of the page from screen readers. */}
              <div className="flex max-h-[min(22rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) flex-col border border-rule-strong bg-paper text-base text-ink shadow-xl">
                <Autocomplete.Status className="px-3 pt-2 pb-1 text-sm text-muted">
                  {statusOf(typed, isFresh, state, what)}
                </Autocomplete.Status>
                <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-1">
                  {(item: Item) => (
                    <Autocomplete.Item
                      key={isAdding(item) ? 'add' : item.id}
                      value={item}
                      onClick={() => choose(item)}
                      className="hit-choice"
                    >
                      {isAdding(item) ? (
                        <span className="hit-title">{item.adds}</span>
                      ) : (
                        <>
                          <span className="hit-title">
                            {item.name}
                            {item.hidden ? <Draft /> : null}
                          </span>
                          <span className="hit-context">{item.detail}</span>
                        </>
                      )}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </div>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        ) : null}
      </Autocomplete.Root>
      {chosen ? (
        <p className="text-sm text-ink-soft">
          {chosen.detail}
          {chosen.hidden ? <Draft /> : null}
        </p>
      ) : null}
      {offers ? (
        <Offers
          id={`${control.id}-offers`}
          offers={offers}
          hydrated={hydrated}
          onChoose={(offer) => {
            write(offer)
            input.current?.focus()
          }}
        />
      ) : null}
    </div>
  )
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function statusOf(
  typed: string,
  isFresh: boolean,
  { options, problem }: { options: readonly ReferenceOption[]; problem: string | null },
  what: string,
): string {
  if (!isFresh) return 'Searching…'
  if (problem !== null) return problem
  if (options.length === 0)
    return typed === '' ? `No ${what} is on record.` : `No ${what} on record answers to “${shorten(typed)}”.`
  if (typed === '') return 'Type to search all of them.'
  return options.length === 1 ? '1 found.' : `${options.length} found.`
}

function Draft() {
  return <span className="ml-2 border border-rule-strong px-1 text-sm font-normal text-muted">draft</span>
}

/** The records that a name may mean: to choose with a script, suggested by the browser without one. */
function Offers({
  id,
  offers,
  hydrated,
  onChoose,
}: {
  id: string
  offers: readonly string[]
  hydrated: boolean
  onChoose: (offer: string) => void
}) {
  if (!hydrated) {
    return (
      <datalist id={id}>
        {offers.map((offer) => (
          <option key={offer} value={offer} />
        ))}
      </datalist>
    )
  }
  return (
    <ul aria-label="Records with this name" className="flex flex-wrap gap-x-4 text-note">
      {offers.map((offer) => (
        <li key={offer}>
          <Button look="text" className="min-h-8" onClick={() => onChoose(offer)}>
            {offer}
          </Button>
        </li>
      ))}
    </ul>
  )
}
