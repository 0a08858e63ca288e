import { idKeyOf, type ReferenceType, type ReferenceValues, referenceLinks } from '@/domain/record/types'
import { readDegrees } from '@/domain/shared/numbers'
import type { FormValues } from '@/form/form-values'
import { recordFields as brought, type RecordField } from '@/form/new-record-fields'

/**
 * What is asked for a reference record on its own page: what the panel of a new one asks, and what a signal that brings
 * one along supplies itself.
 */

export type DeskField = Omit<RecordField, 'input'> & {
  input: Exclude<RecordField['input'], 'place' | 'agency' | 'source'> | 'record'
}

const record = (key: string, label: string): DeskField => ({ key, label, input: 'record', required: true })

/** The panel's fields: those that pick a record, whatever of, are asked for in one way here. */
const panel = (type: 'operator' | 'place' | 'filing' | 'program' | 'source'): DeskField[] =>
  brought[type].map(({ input, ...field }) => ({
    ...field,
    input: input === 'place' || input === 'agency' || input === 'source' ? 'record' : input,
  }))

const withoutHint = ({ hint: _hint, ...field }: DeskField): DeskField => field

export const deskFields: Readonly<Record<ReferenceType, readonly DeskField[]>> = {
  operator: panel('operator'),
  place: panel('place'),
  agency: [
    { key: 'name', label: 'Name', input: 'text', required: true, width: 'wide' },
    { ...record('place', 'Place'), hint: 'The place whose law it applies.', width: 'wide' },
  ],
  filing: [...panel('filing'), record('operator', 'Operator'), record('place', 'Place')],
  program: [...panel('program'), record('operator', 'Operator')],
  source: [
    ...panel('source').map((field) => (field.key === 'url' ? withoutHint(field) : field)),
    {
      key: 'licence',
      label: 'Terms of use',
      hint: 'Of its data, such as CC BY 4.0. Empty when none are known.',
      input: 'text',
    },
    {
      key: 'attribution',
      label: 'Credit',
      hint: 'Word for word, where its terms ask for one.',
      input: 'text',
    },
  ],
}

/** The name of a field in the form. */
export const fieldName = (key: string) => `record.${key}`

/** What the form sends beside the fields of its record, and shows again after a refusal. */
export const besideFields = ['reason', 'identifier', 'show', 'submissionKey', 'baseVersion'] as const

/** What the fields of the form hold, nested as their names are. */
export function formValuesOf(type: ReferenceType, texts: Readonly<Record<string, string>>): FormValues {
  const record = Object.fromEntries(deskFields[type].map(({ key }) => [key, texts[key] ?? '']))
  return { ...Object.fromEntries(besideFields.map((name) => [name, texts[name] ?? ''])), record }
}

/** Every name that the form of a type sends. */
export function recordFormNames(type: ReferenceType): Set<string> {
  const names = deskFields[type].map(({ key }) => fieldName(key))
  return new Set([...names, ...besideFields, 'id', 'shownVersion', 'intent'])
}

/** What the forms on the page of a record know it by: two types may have an identifier in common. */
export const recordKey = (type: ReferenceType, id: string) => `${type}/${id}`

/** What a field is called: its label, of every key of a type's schema. */
export function labelOf(type: ReferenceType, key: string): string {
  if (key === idKeyOf(type)) return 'Identifier'
  return deskFields[type].find((field) => field.key === key)?.label ?? key
}

/**
 * A stored record as its form shows it.
 * @param linked the texts that stand for the records that it names, by field
 */
export function textsOf(
  type: ReferenceType,
  values: ReferenceValues,
  linked: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    deskFields[type].map(({ key, input }) => {
      const value = values[key] ?? null
      if (input === 'record' && typeof value === 'string') return [key, linked[key] ?? value]
      if (typeof value === 'boolean') return [key, value ? 'on' : '']
      return [key, value === null ? '' : String(value)]
    }),
  )
}

/** What was typed as the schema reads it: empty is null, figures are numbers. Names of records are left as typed. */
export function typedValues(type: ReferenceType, texts: Readonly<Record<string, string>>): ReferenceValues {
  return Object.fromEntries(
    deskFields[type].map(({ key, input }) => {
      const text = (texts[key] ?? '').trim()
      if (input === 'checkbox') return [key, text === 'on']
      if (text === '') return [key, null]
      if (input === 'number') {
        const read = readDegrees(text, key === 'lng' ? 'longitude' : 'latitude')
        return [key, read.ok ? read.value : text]
      }
      return [key, text]
    }),
  )
}

/** What is wrong with a figure that could not be read; null where nothing was typed or it was read. */
export function figureProblem(key: string, text: string): string | null {
  const read = readDegrees(text, key === 'lng' ? 'longitude' : 'latitude')
  return text.trim() === '' || read.ok ? null : read.problem
}

/** The fields of a type that name another record. */
export const linkedFields = (type: ReferenceType): [field: string, linked: ReferenceType][] =>
  Object.entries(referenceLinks[type])
