import { referenceTypes } from '@/domain/record/types'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { doubtedField, doubtReasonField } from './doubts'
import { sameAsField, sourceRowNames, suggestedField } from './entry-data'
import { maxSourceRows } from './entry-references'
import { fieldEntries } from './fields'
import { recordFields } from './new-record-fields'

/** Fields of every entry that belong to no part of the signal. */
const ofEveryEntry = [
  'intent',
  'submissionKey',
  'baseVersion',
  'shownVersion',
  'reason',
  'newQuote',
  'newPage',
  sameAsField,
  suggestedField,
  doubtedField,
  doubtReasonField,
]

function namesOfKind(kind: SignalKind): Set<string> {
  const names = new Set(ofEveryEntry)
  for (const [key, { control }] of fieldEntries(kind)) {
    if (control.type !== 'sources' && control.type !== 'citations') names.add(`signal.${key}`)
  }
  for (let row = 0; row < maxSourceRows; row += 1) {
    for (const name of Object.values(sourceRowNames(row))) names.add(name)
  }
  for (const type of referenceTypes) {
    for (const { key } of recordFields[type]) names.add(`records.${type}.${key}`)
  }
  return names
}

const namesByKind = new Map(signalKinds.map((kind) => [kind, namesOfKind(kind)]))

/** Every name that the form of a kind can send; of a kind that does not exist, only that it does not. */
export function entryNames(kind: FormDataEntryValue | null): ReadonlySet<string> {
  const known = signalKinds.find((one) => one === kind)
  return (known && namesByKind.get(known)) ?? new Set(['signal.kind', ...ofEveryEntry])
}
