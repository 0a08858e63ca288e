import { type ReferenceType, referenceTypes } from '@/domain/record/types'
import { slugify } from '@/domain/shared/slug'
import { normalizeText } from '@/domain/shared/text'
import { datePrecisions, intervalStart, isIsoDate } from '@/domain/signal/date'
import { doubtedField } from './doubts'
import {
  bySlug,
  maxSourceRows,
  type NameLookup,
  pointerTo,
  type ResolvedNames,
  resolveNames,
} from './entry-references'
import { recordTriggers } from './new-record-fields'
import { settleNumbers } from './number-fields'

/**
 * From what was typed to what the schema reads. The same in the browser and on the server: dates move to the first
 * day of their interval, empty rows fall out, and a new reference record gets its identifier and is pointed at.
 */

/** Stands in for the identifier that the server makes. */
export const unsavedId = 'unsaved'

/** Stands in for a source of which only the address was given, until the server has looked it up. */
const pastedSourceId = 'pasted-source'

/** Holds the id of the suggested original when the author says that the new signal says it again. */
export const sameAsField = 'sameAs'

/** Holds the id of the original that the form has suggested, so that it is suggested once. */
export const suggestedField = 'suggested'

/** Largest form accepted, in bytes. */
export const maxEntryBytes = 100_000

/** The names of one row: the source and the passage relied on. */
export function sourceRowNames(row: number) {
  return {
    source: `signal.sources[${row}]`,
    quote: `signal.citations[${row}].quote`,
    page: `signal.citations[${row}].page`,
  }
}

/** What the server has for reading an entry, and the browser does without: there, stand-ins hold the places. */
export type EntryResult = {
  /** Says which record a name or an address means. In the browser it knows only what was picked. */
  lookup: NameLookup
  /** Makes an identifier of a name of any script. */
  identifierOf: (name: string) => string
}

/** The identifier as far as the browser can make it. It only has to be a valid one. */
const browserIdentifier = (name: string) => {
  const slug = slugify(name)
  return slug.length < 2 ? unsavedId : slug
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The original that the form suggested and the author took, unless they have named one themselves. */
export function takeSameAs(form: FormData): void {
  const same = textOf(form, sameAsField)
  if (same && !textOf(form, 'signal.restates')) form.set('signal.restates', same)
  form.delete(sameAsField)
  form.delete(suggestedField)
  form.delete(doubtedField)
}

/** A form as the schema reads it, and what is wrong with the names in it. */
export type NormalEntry = ResolvedNames & { form: FormData }

/**
 * @param reading what the server has. Without it (in the browser) an address alone is taken for a recorded one, and
 *   the server has the last word.
 */
export function normalizeEntry(typed: FormData, reading: Partial<EntryResult> = {}): NormalEntry {
  const { lookup = bySlug, identifierOf = browserIdentifier } = reading
  const form = new FormData()
  for (const [name, value] of typed) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) form.append(name, normalizeText(value))
  }
  takeSameAs(form)
  const named = resolveNames(form, lookup, broughtTypes(form))
  const kind = textOf(form, 'signal.kind')
  if (kind !== 'service-metric') moveToIntervalStart(form, 'signal.date', 'signal.datePrecision')
  settleNumbers(form)
  const citations = takeSourceRows(form)
  for (const type of referenceTypes) addRecord(form, type, identifierOf)
  addSource(form, citations, lookup, identifierOf)
  citations.forEach(({ source, quote, page }, row) => {
    form.set(`signal.sources[${row}]`, source)
    if (quote || page) {
      form.set(`signal.citations[${row}].source`, source)
      form.set(`signal.citations[${row}].quote`, quote)
      form.set(`signal.citations[${row}].page`, page)
    }
  })
  return { ...named, form: compactCitations(form) }
}

function moveToIntervalStart(form: FormData, dateName: string, precisionName: string): void {
  const date = textOf(form, dateName)
  const precision = datePrecisions.find((one) => one === textOf(form, precisionName))
  if (precision && isIsoDate(date)) form.set(dateName, intervalStart(date, precision))
}

type SourceRow = { source: string; quote: string; page: string }

/** Takes the rows of sources out of the form, without the empty ones. */
function takeSourceRows(form: FormData): SourceRow[] {
  const rows: SourceRow[] = []
  for (let row = 0; row < maxSourceRows; row++) {
    const names = sourceRowNames(row)
    const source = textOf(form, names.source)
    if (source) rows.push({ source, quote: textOf(form, names.quote), page: textOf(form, names.page) })
    for (const name of Object.values(names)) form.delete(name)
    form.delete(`signal.citations[${row}].source`)
  }
  return rows
}

type ToIdentifier = EntryResult['identifierOf']

/** The kinds of record that the form brings along. A new agency comes with a new filing before it. */
function broughtTypes(form: FormData): ReferenceType[] {
  const isFilled = (type: ReferenceType) =>
    recordTriggers[type].some((key) => textOf(form, `records.${type}.${key}`) !== '')
  return referenceTypes.filter((type) => isFilled(type) || (type === 'filing' && isFilled('agency')))
}

function addRecord(form: FormData, type: ReferenceType, identifierOf: ToIdentifier): void {
  const prefix = `records.${type}.`
  if (!broughtTypes(form).includes(type)) {
    for (const name of [...form.keys()]) if (name.startsWith(prefix)) form.delete(name)
    return
  }
  const uppercase = ['country', 'code']
  for (const key of uppercase) {
    if (form.has(prefix + key)) form.set(prefix + key, textOf(form, prefix + key).toUpperCase())
  }
  if (type === 'source') return
  const slug = slugOf(form, type, identifierOf)
  form.set(`${prefix}slug`, slug)
  form.set(pointerTo(type, textOf(form, 'signal.kind')), slug)
  if (type === 'agency' && !textOf(form, `${prefix}place`)) {
    form.set(`${prefix}place`, textOf(form, 'signal.place'))
  }
  if (type === 'filing' || type === 'program') form.set(`${prefix}operator`, textOf(form, 'signal.operator'))
  if (type === 'filing') form.set(`${prefix}place`, textOf(form, 'signal.place'))
}

function slugOf(form: FormData, type: Exclude<ReferenceType, 'source'>, identifierOf: ToIdentifier): string {
  const of = (key: string) => textOf(form, `records.${type}.${key}`)
  switch (type) {
    case 'operator':
    case 'program':
    case 'agency':
      return identifierOf(of('name'))
    case 'filing':
      return identifierOf(of('title'))
    case 'place':
      return placeSlug(of, identifierOf)
  }
}

/** `austin-tx` for a city of the United States, `beijing-cn` elsewhere; a region or country goes by its code. */
function placeSlug(of: (key: string) => string, identifierOf: ToIdentifier): string {
  if (of('kind') !== 'city') return identifierOf(of('code') || of('name'))
  const parent = of('parent')
  const state = parent.startsWith('us-') ? parent.slice('us-'.length) : of('country')
  const name = identifierOf(of('name'))
  // Without a name of its own it would take the identifier of the country or state.
  return name && slugify(`${name} ${state}`)
}

/** A source brought along counts as the first of the signal's sources. */
function addSource(form: FormData, rows: SourceRow[], lookup: NameLookup, identifierOf: ToIdentifier): void {
  const of = (key: string) => textOf(form, `records.source.${key}`)
  const url = of('url')
  if (!url && !of('publisher') && !of('title')) return
  const passage = { quote: textOf(form, 'newQuote'), page: textOf(form, 'newPage') }
  const drop = () => {
    for (const name of [...form.keys()]) if (name.startsWith('records.source.')) form.delete(name)
  }
  const first = (source: string) => {
    if (!rows.some((row) => row.source === source)) rows.unshift({ source, ...passage })
  }
  const meaning = url ? lookup('source', url) : null
  const known =
    meaning?.found === 'one' ? meaning.id : meaning?.found === 'several' ? meaning.ids[0] : undefined
  const addressAlone = url !== '' && !of('publisher') && !of('title')
  if (known !== undefined || (addressAlone && meaning === null)) {
    drop()
    first(known ?? pastedSourceId)
    return
  }
  if (of('publishedOn')) {
    if (!of('publishedPrecision')) form.set('records.source.publishedPrecision', 'day')
    moveToIntervalStart(form, 'records.source.publishedOn', 'records.source.publishedPrecision')
  } else form.delete('records.source.publishedPrecision')
  const words = `${of('publisher')} ${of('publishedOn').slice(0, 10)} ${of('title')}`
  const id = identifierOf(words).slice(0, 60).replace(/-+$/, '')
  // A number sets it apart where it is taken.
  form.set('records.source.id', id.length < 2 ? 'source' : id)
  first(textOf(form, 'records.source.id'))
}

/** Numbers the passages without gaps: a source without a passage leaves none. */
function compactCitations(form: FormData): FormData {
  const compact = new FormData()
  const numbers = new Map<string, number>()
  for (const [name, value] of form) {
    const match = /^signal\.citations\[(\d+)\]\.(.+)$/.exec(name)
    if (!match?.[1]) compact.append(name, value)
    else {
      const number = numbers.get(match[1]) ?? numbers.size
      numbers.set(match[1], number)
      compact.append(`signal.citations[${number}].${match[2]}`, value)
    }
  }
  return compact
}
