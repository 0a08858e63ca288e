import { referenceTypes } from '@/domain/record/types'
import { type ReadNumber, readArea, readDegrees, readNumber } from '@/domain/shared/numbers'
import { signalKinds } from '@/domain/signal/kinds'
import { fieldEntries } from './fields'
import { recordFields } from './new-record-fields'

/** The fields of an entry that hold a number, by their name, and how what is typed in each is read. */

type Reader = (typed: string) => ReadNumber

const readers: Readonly<Record<string, Reader>> = {
  'signal.areaSqMi': readArea,
  'records.place.lat': (typed) => readDegrees(typed, 'latitude'),
  'records.place.lng': (typed) => readDegrees(typed, 'longitude'),
}

const ofSignals = signalKinds.flatMap((kind) =>
  fieldEntries(kind).flatMap(([key, { control }]) => (control.type === 'number' ? [`signal.${key}`] : [])),
)
const ofRecords = referenceTypes.flatMap((type) =>
  recordFields[type].flatMap(({ key, input }) => (input === 'number' ? [`records.${type}.${key}`] : [])),
)

const numberNames: readonly string[] = [...new Set([...ofSignals, ...ofRecords])]

/** What a field of numbers makes of what was typed. */
export function readField(name: string, typed: string): ReadNumber {
  return (readers[name] ?? readNumber)(typed)
}

/** Marks what could not be read. Without it `0x10` and `1e3` would pass for numbers further on. */
const unread = '='

/** Puts the number in place of what was typed, or marks it as none. */
export function settleNumbers(form: FormData): void {
  for (const name of numberNames) {
    const typed = form.get(name)
    if (typeof typed !== 'string' || typed === '') continue
    const read = readField(name, typed)
    form.set(name, read.ok ? String(read.value) : `${unread}${typed}`)
  }
}

/** Why a field of a form whose numbers are settled holds none; undefined where something else is wrong with it. */
export function numberProblem(form: FormData, name: string): string | undefined {
  const settled = form.get(name)
  if (typeof settled !== 'string' || !settled.startsWith(unread)) return undefined
  const read = readField(name, settled.slice(unread.length))
  return read.ok ? undefined : read.problem
}
