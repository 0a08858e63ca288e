import type { ComponentProps } from 'react'

/**
 * `prose` is underlined, except in a table, where the line comes with the pointer; `quiet` is underlined under the
 * pointer only: for lists of nothing but links. `inline` is underlined even in a table, since words stand around it.
 */
export type LinkLook = 'prose' | 'quiet' | 'inline'

const looks: Readonly<Record<LinkLook, string>> = {
  prose: 'link',
  quiet: 'link-quiet',
  inline: 'link link-inline',
}

/** The classes of a link, for a component that is a link by another name. */
function linkClass({ look = 'prose', tap = false }: { look?: LinkLook; tap?: boolean } = {}): string {
  return tap ? `${looks[look]} tap` : looks[look]
}

/**
 * A link in text, a table or a list. `tap`: at least as large as a finger needs, where links stand close together.
 * The browser follows it; see `ui/layout/soft-navigation`.
 */
export function Link({
  look,
  tap,
  className = '',
  ...props
}: ComponentProps<'a'> & { look?: LinkLook; tap?: boolean }) {
  return <a {...props} className={`${linkClass({ look, tap })} ${className}`.trim()} />
}
