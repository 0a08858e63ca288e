import 'server-only'
import type { Place } from '@/domain/place/schema'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import { placeKinds, type SignalKind } from '@/domain/signal/kinds'
import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'

/**
 * The written form of a dataset file: one record per line, the keys of every record in one order, the records in an
 * order that does not depend on the database. An edit of one record then changes one line.
 */

/** The keys that every record of a file has, in their order, and those that stand only when they say something. */
type Layout = { always: readonly string[]; ifSaid: readonly string[] }

const referenceLayouts = {
  operators: { always: ['slug', 'name', 'parent', 'country', 'website'], ifSaid: [] },
  places: { always: ['slug', 'kind', 'name', 'parent', 'code', 'country', 'lat', 'lng'], ifSaid: [] },
  agencies: { always: ['slug', 'name', 'place'], ifSaid: [] },
  filings: {
    always: ['slug', 'title', 'operator', 'agency', 'place', 'permitType', 'reference'],
    ifSaid: ['register'],
  },
  programs: { always: ['slug', 'name', 'operator', 'site'], ifSaid: [] },
  sources: {
    always: ['id', 'url', 'publisher', 'title', 'publishedOn', 'publishedPrecision', 'kind', 'note'],
    ifSaid: ['derivedFrom', 'licence', 'attribution'],
  },
} satisfies Record<string, Layout>

const commonKeys = [
  'id',
  'kind',
  'operator',
  'place',
  'date',
  'datePrecision',
  'headline',
  'detail',
  'confidence',
  'sources',
]

const ownKeys: Record<SignalKind, readonly string[]> = {
  'deployment-status': ['phase', 'supervision', 'access', 'appliesToAll'],
  'service-area': ['areaSqMi'],
  'fleet-estimate': ['low', 'high', 'scope', 'basis'],
  'service-metric': ['metric', 'value', 'unit', 'periodStart', 'periodEnd'],
  filing: ['filing', 'stage', 'vehicles', 'stageNote'],
  production: ['program', 'milestone', 'units', 'unitsPerYear'],
  target: ['metric', 'value', 'unit', 'due', 'outcome', 'outcomeNote'],
}

/** Written only where they differ from what a record without them means. */
const signalExtras = ['citations', 'restates', 'extent', 'model', 'span', 'evidence', 'boundary']

/** The records of a dataset, as the schemas give them. */
export type DatasetRecords = {
  operators: readonly Operator[]
  places: readonly Place[]
  agencies: readonly Agency[]
  filings: readonly Filing[]
  programs: readonly Program[]
  sources: readonly Source[]
}

/** The text of each reference file. Operators keep the order in which they come: it is the order of importance. */
export function referenceTexts(records: DatasetRecords): Record<string, string> {
  const sorted = {
    operators: records.operators,
    places: records.places.toSorted(
      (a, b) => placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind) || byText(a.slug, b.slug),
    ),
    agencies: records.agencies.toSorted((a, b) => byText(a.slug, b.slug)),
    filings: records.filings.toSorted((a, b) => byText(a.slug, b.slug)),
    programs: records.programs.toSorted((a, b) => byText(a.slug, b.slug)),
    sources: records.sources.toSorted((a, b) => byText(a.id, b.id)),
  }
  return Object.fromEntries(
    Object.entries(referenceLayouts).map(([name, layout]) => [
      `${name}.json`,
      fileText(sorted[name as keyof typeof sorted].map((record) => inOrder({ ...record }, layout))),
    ]),
  )
}

/** The text of the file of one kind of signal, in order of date, then id. */
export function signalText(kind: SignalKind, signals: readonly Signal[]): string {
  const layout = { always: [...commonKeys, ...ownKeys[kind], 'alternateOf'], ifSaid: signalExtras }
  return fileText(
    signals
      .toSorted((a, b) => byText(a.date, b.date) || byText(a.id, b.id))
      .map((signal) => inOrder({ ...signal }, layout)),
  )
}

function inOrder(record: Record<string, unknown>, { always, ifSaid }: Layout): Record<string, unknown> {
  const said = ifSaid.filter((key) => key in record && saysSomething(record[key]))
  return Object.fromEntries([...always, ...said].map((key) => [key, record[key]]))
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === false || value === 'whole') return false
  return !(Array.isArray(value) && value.length === 0)
}

function fileText(records: readonly object[]): string {
  return records.length === 0 ? '[]\n' : `[\n${records.map(spaced).join(',\n')}\n]\n`
}

/** JSON on one line, with a space after every colon and comma. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${spaced(part)}`)
    .join(', ')}}`
}

/** By code units, so that every machine writes the same order. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
