import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { idKeyOf, type ReferenceType, type ReferenceValues, referenceSchemas } from '@/domain/record/types'
import { identifierOf } from '@/domain/shared/identifier'
import type { Failure, Result } from '@/domain/shared/result'
import { ok } from '@/domain/shared/result'
import { datePrecisions, intervalStart, isIsoDate } from '@/domain/signal/date'
import { nameProblem } from '@/form/entry-references'
import { getDeskRecord } from '@/server/queries/desk-records'
import { getReferenceBook } from '@/server/queries/reference-options'
import { findSourceAt } from '@/server/queries/source-at'
import { compareRecords } from '@/ui/desk/records/compare-records'
import {
  besideFields,
  deskFields,
  fieldName,
  figureProblem,
  linkedFields,
  typedValues,
} from '@/ui/desk/records/record-fields'
import type { RecordFormState } from '@/ui/desk/records/record-state'
import { lookupIn } from '../name-lookup'

/** From what was typed into the form of a reference record to what the commands take, and back. */

export type ReadRecord = {
  typed: Record<string, string>
  values: ReferenceValues
  errors: Record<string, string>
  /** The records that a name may mean, by key of its field. */
  offers: Record<string, string[]>
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was typed into a form, by key of the field, to show it again. */
export function typedInto(type: ReferenceType, form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const { key } of deskFields[type]) typed[key] = textOf(form, fieldName(key))
  for (const name of besideFields) typed[name] = textOf(form, name)
  return typed
}

/** Reads every field, names of records as identifiers. Fails as `unauthorized` or `forbidden`. */
export async function readRecord(
  type: ReferenceType,
  form: FormData,
  id: string | null,
): Promise<Result<ReadRecord>> {
  const typed = typedInto(type, form)
  const errors: Record<string, string> = {}
  const offers: Record<string, string[]> = {}
  const values: Record<string, ReferenceValues[string]> = { ...typedValues(type, typed) }
  const book = await getReferenceBook(null, [...new Set(linkedFields(type).map(([, linked]) => linked))])
  if (!book.ok) return book
  const lookup = lookupIn(book.value)
  for (const [field, linked] of linkedFields(type)) {
    const text = (typed[field] ?? '').trim()
    const meant = text === '' ? null : lookup(linked, text)
    if (!meant) continue
    if (meant.found === 'one') {
      values[field] = meant.id
      if (type === 'place' && field === 'parent') values.country ??= meant.country
      continue
    }
    values[field] = 'not-on-record'
    errors[field] = nameProblem(linked, text, meant, { mayAdd: false })
    if (meant.found === 'several') offers[field] = [...meant.texts]
  }
  for (const { key, input } of deskFields[type]) {
    const problem = input === 'number' ? figureProblem(key, typed[key] ?? '') : null
    if (problem) errors[key] = problem
  }
  if (type === 'source') settleDate(values)
  values[idKeyOf(type)] = id ?? (typed.identifier?.trim() || newId(type, values))
  const parsed = referenceSchemas[type].safeParse(values, { error: explain })
  for (const issue of parsed.error?.issues ?? []) {
    const path = String(issue.path[0] ?? '')
    const key = path === idKeyOf(type) ? 'identifier' : path
    errors[key] ??= issue.message
  }
  return ok({ typed, values: parsed.data ?? values, errors, offers })
}

/** Messages that follow the label of a field: "Name is required". */
function explain({ code, input, ...issue }: z.core.$ZodRawIssue): string | undefined {
  if ((code === 'invalid_type' || code === 'invalid_value') && (input === null || input === undefined))
    return 'is required'
  if (code === 'invalid_value') return 'must be one of the choices'
  if (code === 'too_small' && issue.origin === 'string')
    return `must have at least ${issue.minimum} characters`
  if (code === 'too_big' && issue.origin === 'string') return `must have at most ${issue.maximum} characters`
  if (code === 'too_small') return `must be at least ${issue.minimum}`
  return code === 'too_big' ? `must be at most ${issue.maximum}` : undefined
}

/** A date known to a month, quarter or year is stored as its first day. */
function settleDate(values: Record<string, ReferenceValues[string]>): void {
  const { publishedOn: date, publishedPrecision } = values
  if (typeof date !== 'string' || !isIsoDate(date)) {
    if (date === null) values.publishedPrecision = null
    return
  }
  const precision = datePrecisions.find((one) => one === (publishedPrecision ?? 'day')) ?? 'day'
  values.publishedPrecision = precision
  values.publishedOn = intervalStart(date, precision)
}

/** An identifier from what a record is called. */
function newId(type: ReferenceType, values: ReferenceValues): string {
  const of = (key: string) => String(values[key] ?? '')
  if (type === 'source')
    return identifierOf(`${of('publisher')} ${of('publishedOn')} ${of('title')}`)
      .slice(0, 60)
      .replace(/-+$/, '')
  if (type === 'filing') return identifierOf(of('title'))
  if (type !== 'place') return identifierOf(of('name'))
  if (of('kind') !== 'city') return identifierOf(of('code') || of('name'))
  const parent = of('parent')
  return identifierOf(
    `${of('name')} ${parent.startsWith('us-') ? parent.slice('us-'.length) : of('country')}`,
  )
}

/** The form again as it was typed, with what has to be put right beside each field. */
export async function returnRecordForm(
  type: ReferenceType,
  id: string | null,
  { typed, values, offers = {} }: Pick<ReadRecord, 'typed' | 'values'> & Partial<Pick<ReadRecord, 'offers'>>,
  reply: { failure: Failure } | { errors: Record<string, string> },
): Promise<RecordFormState> {
  const blank = { attempt: randomUUID(), message: null, errors: {}, conflict: null, clash: null }
  if ('errors' in reply) return { ...blank, typed, offers, errors: reply.errors }
  const { code, field, message } = reply.failure
  const state = { ...blank, typed, offers, code }
  if (code === 'conflict' && field === null && id !== null)
    return { ...state, ...(await conflictOf(type, id, values, message)) }
  if (field === 'submissionKey') {
    // A key that was used for something else would be refused for ever.
    const retyped = { ...typed, submissionKey: randomUUID() }
    return { ...state, typed: retyped, message: `The form’s key ${message}` }
  }
  if (field === null) return { ...state, message }
  const clash = code === 'conflict' && field === 'url' ? await findSourceAt(String(values.url), id) : null
  return { ...state, errors: { [field]: message }, clash }
}

async function conflictOf(
  type: ReferenceType,
  id: string,
  values: ReferenceValues,
  message: string,
): Promise<Partial<RecordFormState>> {
  const current = await getDeskRecord(type, id)
  const newest = current.ok ? current.value.history[0] : undefined
  if (!current.ok || !newest) return { message }
  return {
    conflict: {
      version: newest.version,
      by: newest.by,
      at: newest.at,
      differences: compareRecords(type, current.value.values, values),
      ended: current.value.status === 'retired' || current.value.status === 'merged',
    },
  }
}
