import { referenceTypes } from '@/domain/record/types'
import type { SignalKind } from '@/domain/signal/kinds'
import { sourceRowNames } from '@/form/entry-data'
import { maxSourceRows } from '@/form/entry-references'
import { fieldEntries } from '@/form/fields'
import { recordFields, recordWords } from '@/form/new-record-fields'
import type { SummaryItem } from './error-summary'

/** Messages by the name of the field; an empty name is the form as a whole. */
export type FormErrors = Readonly<Record<string, string[] | null | undefined>>

/** An identifier is made from a name, so what is wrong with it is shown there. */
const shownAt: Readonly<Record<string, string>> = {
  'records.operator.slug': 'records.operator.name',
  'records.place.slug': 'records.place.name',
  'records.agency.slug': 'records.agency.name',
  'records.filing.slug': 'records.filing.title',
  'records.filing.operator': 'signal.operator',
  'records.filing.place': 'signal.place',
  'records.program.slug': 'records.program.name',
  'records.program.operator': 'signal.operator',
  'records.source.id': 'records.source.title',
}

/** Where a message is shown. Lists of sources and passages report at their group, since empty rows fall out. */
function fieldOfError(name: string): string {
  const grouped = /^signal\.(sources|citations)\b/.exec(name)
  return grouped ? 'signal.sources' : (shownAt[name] ?? name)
}

/** Messages about one field of the form; undefined when there are none. */
export function errorsAt(errors: FormErrors, name: string): string[] | undefined {
  const messages = Object.entries(errors)
    .filter(([key]) => key !== '' && fieldOfError(key) === name)
    .flatMap(([, texts]) => texts ?? [])
  return messages.length > 0 ? [...new Set(messages)] : undefined
}

/** Every message once, in the order of the form, each naming its field. */
export function summaryOf(errors: FormErrors, kind: SignalKind): SummaryItem[] {
  const whole = (errors[''] ?? []).map((text) => ({ name: null, text }))
  const known = fieldLabels(kind)
  const order = [...known.keys()]
  const names = [...new Set(Object.keys(errors).filter(Boolean).map(fieldOfError))]
  names.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const each = names.flatMap((name) =>
    (errorsAt(errors, name) ?? []).map((text) => ({ name, text: `${known.get(name) ?? name} ${text}.` })),
  )
  return [...whole, ...each]
}

/** What the form calls each of its fields, by name, in the order of the form. */
export function fieldLabels(kind: SignalKind): Map<string, string> {
  const names = new Map<string, string>()
  for (const [key, { label }] of fieldEntries(kind)) names.set(`signal.${key}`, label)
  for (const type of referenceTypes) {
    for (const { key, label } of recordFields[type]) {
      names.set(`records.${type}.${key}`, `New ${recordWords[type]}: ${label.toLowerCase()}`)
    }
  }
  for (let row = 0; row < maxSourceRows; row += 1) {
    const { source, quote, page } = sourceRowNames(row)
    names.set(source, `Source ${row + 1}`)
    names.set(quote, `Quote of source ${row + 1}`)
    names.set(page, `Page of source ${row + 1}`)
  }
  return names
    .set('newQuote', 'Quote of the new source')
    .set('newPage', 'Page of the new source')
    .set('doubtReason', 'It is right because')
    .set('reason', 'Why this change')
    .set('submissionKey', 'The form’s key')
}
