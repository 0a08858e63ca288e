/** The looks that editors' forms share. */

export const controlLook =
  'min-h-10 w-full rounded-sm border border-rule-strong bg-paper px-2.5 py-1.5 text-base text-ink aria-invalid:border-2 aria-invalid:border-alert'

const button =
  'inline-flex min-h-10 items-center rounded-sm px-4 py-1.5 text-note font-semibold disabled:opacity-60'

export const primaryButton = `${button} bg-ink text-paper hover:bg-ink-soft`
export const plainButton = `${button} border border-rule-strong text-ink hover:border-ink`
export const dangerButton = `${button} border border-alert text-alert hover:bg-sunken`

export const noticeLook = 'border-l-4 bg-sunken px-4 py-3 text-note'
