import { placeKindLabels } from '@/domain/place/labels'
import type { ReferenceType } from '@/domain/record/types'
import { permitTypeLabels, precisionLabels, sourceKindLabels } from '@/domain/signal/labels'

/** What is asked for a reference record that a signal brings along. The rest is derived from the signal. */

export type RecordField = {
  key: string
  label: string
  hint?: string
  input: 'text' | 'url' | 'date' | 'number' | 'select' | 'checkbox' | 'place' | 'agency' | 'source'
  options?: readonly { value: string; label: string }[]
  required?: boolean
  width?: 'wide'
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const country = 'Two letters, ISO 3166, such as US.'

export const recordFields: Readonly<Record<ReferenceType, readonly RecordField[]>> = {
  operator: [
    { key: 'name', label: 'Name', input: 'text', required: true },
    { key: 'parent', label: 'Parent company', hint: 'Empty when independent.', input: 'text' },
    { key: 'country', label: 'Country', hint: country, input: 'text', required: true },
    { key: 'website', label: 'Website', input: 'url' },
  ],
  place: [
    { key: 'name', label: 'Name', input: 'text', required: true },
    { key: 'kind', label: 'Kind', input: 'select', options: choices(placeKindLabels), required: true },
    { key: 'parent', label: 'Lies in', hint: 'The state or country around it.', input: 'place' },
    {
      key: 'country',
      label: 'Country',
      hint: 'Two letters, such as US. Left empty, it is that of what the place lies in.',
      input: 'text',
    },
    { key: 'code', label: 'ISO 3166 code', hint: 'Where there is one, such as US-TX.', input: 'text' },
    { key: 'lat', label: 'Latitude', hint: 'Degrees north; a city needs it.', input: 'number' },
    { key: 'lng', label: 'Longitude', hint: 'Degrees east; a city needs it.', input: 'number' },
  ],
  agency: [
    { key: 'name', label: 'Name', input: 'text', required: true },
    {
      key: 'place',
      label: 'Acts for',
      hint: 'The city, state or country. Left empty, the place of the signal.',
      input: 'place',
    },
  ],
  filing: [
    {
      key: 'title',
      label: 'Title',
      hint: 'What it is, in words.',
      input: 'text',
      required: true,
      width: 'wide',
    },
    { key: 'agency', label: 'Agency', input: 'agency', required: true },
    {
      key: 'permitType',
      label: 'Kind of filing',
      input: 'select',
      options: choices(permitTypeLabels),
      required: true,
    },
    { key: 'reference', label: 'Docket or permit number', input: 'text' },
    {
      key: 'register',
      label: 'It is a register',
      hint: 'The vehicles that a step names are then those listed on its day.',
      input: 'checkbox',
    },
  ],
  program: [
    { key: 'name', label: 'Name', input: 'text', required: true },
    { key: 'site', label: 'Where it is built', input: 'text' },
  ],
  source: [
    {
      key: 'url',
      label: 'Address',
      hint: 'Paste it. If it is recorded already, that source is used and the fields below are ignored.',
      input: 'url',
      width: 'wide',
    },
    { key: 'publisher', label: 'Publisher', input: 'text', required: true },
    { key: 'title', label: 'Title', input: 'text', required: true, width: 'wide' },
    { key: 'publishedOn', label: 'Published on', input: 'date' },
    {
      key: 'publishedPrecision',
      label: 'Known to the',
      input: 'select',
      options: choices(precisionLabels),
    },
    { key: 'kind', label: 'Kind', input: 'select', options: choices(sourceKindLabels), required: true },
    { key: 'note', label: 'Note for readers', hint: 'Cited second-hand, date inferred …', input: 'text' },
    {
      key: 'derivedFrom',
      label: 'Repeats',
      hint: 'The source whose report it copies. A copy never counts as a second publisher.',
      input: 'source',
      width: 'wide',
    },
  ],
}

/** A record is brought along as soon as one of these is filled in. */
export const recordTriggers: Readonly<Record<ReferenceType, readonly string[]>> = {
  operator: ['name'],
  place: ['name'],
  agency: ['name'],
  filing: ['title'],
  program: ['name'],
  source: ['url', 'publisher', 'title'],
}

export const recordWords: Readonly<Record<ReferenceType, string>> = {
  operator: 'operator',
  place: 'place',
  agency: 'agency',
  filing: 'filing',
  program: 'program',
  source: 'source',
}
