import type { ComponentProps } from 'react'

/** `primary` does what the form is for, `danger` takes something away, `text` stands in a sentence as a link does. */
export type ButtonLook = 'primary' | 'plain' | 'danger' | 'text'
/** `touch` is for what lies over a map, `large` for the one field of a page. */
export type ButtonSize = 'small' | 'medium' | 'large' | 'touch'

const box =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-sm border disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60'

const looks: Readonly<Record<Exclude<ButtonLook, 'text'>, string>> = {
  primary: 'border-ink bg-ink font-semibold text-paper hover:border-ink-soft hover:bg-ink-soft',
  plain:
    'border-rule-strong bg-paper text-ink hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper',
  danger: 'border-alert bg-paper text-alert hover:bg-sunken',
}

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-8 px-2.5 py-0.5 text-sm',
  medium: 'min-h-control px-4 py-1.5 text-note',
  large: 'min-h-12 px-6',
  touch: 'min-h-touch px-3 py-1 text-note',
}

/** The classes of a button, for what looks like one and is a link or a label. */
export function buttonClass({
  look = 'plain',
  size = 'medium',
}: {
  look?: ButtonLook
  size?: ButtonSize
} = {}): string {
  return look === 'text' ? 'link tap cursor-pointer text-left' : `${box} ${looks[look]} ${sizes[size]}`
}

/** A button. It sends no form unless it says so by `type="submit"`. */
export function Button({
  look,
  size,
  className = '',
  type = 'button',
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook; size?: ButtonSize }) {
  return <button {...props} type={type} className={`${buttonClass({ look, size })} ${className}`.trim()} />
}

/** A link that looks like a button, since it does what the buttons beside it do. */
export function ButtonLink({
  look,
  size,
  className = '',
  ...props
}: ComponentProps<'a'> & { look?: ButtonLook; size?: ButtonSize }) {
  return <a {...props} className={`${buttonClass({ look, size })} ${className}`.trim()} />
}
