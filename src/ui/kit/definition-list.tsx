import type { ComponentProps, ReactNode } from 'react'

/**
 * `rows` sets small facts beside their terms, `lines` gives each a rule of its own, and so does `entries`, where the
 * term is the subject and not a label. `facts` stands under the heading of a record, `figures` shows numbers in large
 * type, `sum` adds up to its last row. `bare` is laid out by the sheet of what it stands in.
 */
export type DefinitionListLook = 'rows' | 'lines' | 'entries' | 'facts' | 'figures' | 'sum' | 'bare'

/** How wide the column of terms is; `above` gives it none. On a narrow screen every term stands above. */
export type TermWidth = 'above' | 'tight' | 'narrow' | 'medium' | 'wide' | 'widest'

/** Terms, each with what is said of it. Its children are `Definition`s. */
export function DefinitionList({
  look = 'rows',
  terms = 'above',
  className = '',
  ...props
}: ComponentProps<'dl'> & { look?: DefinitionListLook; terms?: TermWidth }) {
  const classes = [
    look === 'bare' ? '' : `definition-list definition-list-${look}`,
    terms === 'above' ? '' : `definition-list-beside definition-list-${terms}`,
    className,
  ]
  return <dl {...props} className={classes.filter(Boolean).join(' ') || undefined} />
}

/** One term of a `DefinitionList` and what is said of it. */
export function Definition({
  term,
  note,
  color,
  isWide = false,
  children,
}: {
  term: ReactNode
  /** A smaller word under what is said. */
  note?: ReactNode
  /** Of the rule over a figure; one that says how it was counted, or ink. */
  color?: string
  /** Takes the whole width of the list. */
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={isWide ? 'col-span-full' : undefined}
      style={color === undefined ? undefined : { borderColor: color }}
    >
      <dt>{term}</dt>
      <dd>
        {children}
        {note ? <small>{note}</small> : null}
      </dd>
    </div>
  )
}
