import { readForm } from '@/ui/desk/form-guard'

/** The text of a field; empty when it was not sent, or is a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The form with the fields of its own and nothing else; a failure where it is not one that this page sends. */
export function fieldsOf(sent: FormData, ...names: string[]) {
  const { form, failure } = readForm(sent, new Set(names))
  return { form, refused: failure ? ({ ok: false, failure } as const) : null }
}
