import { type ComponentProps, createElement } from 'react'

/** `done` says what has been carried out, `error` what was not. */
export type NoticeTone = 'plain' | 'done' | 'error'

const tones: Readonly<Record<NoticeTone, string>> = {
  plain: 'border-rule-strong',
  done: 'border-ink',
  error: 'border-alert',
}

type NoticeElement = 'div' | 'p' | 'section' | 'aside'

/** Something to be told before the rest is read. Whether it is read out at once says its `role`. */
export function Notice<Element extends NoticeElement = 'div'>({
  as,
  tone = 'plain',
  className = '',
  ...props
}: { as?: Element; tone?: NoticeTone } & Omit<ComponentProps<Element>, 'as'>) {
  return createElement(as ?? 'div', {
    className: `border-l-4 bg-sunken px-4 py-3 text-note ${tones[tone]} ${className}`.trim(),
    ...props,
  })
}
