import { z } from 'zod'
import { mappingChangeSchema } from '@/domain/impact/override'
import { signalSchema } from '@/domain/signal/schema'
import { compareCorrections, type Difference, signalDifferences } from '@/form/compare'

const correctionsSchema = z.object({ overrides: z.array(mappingChangeSchema).default([]) })
const recordSchema = z.record(z.string(), z.unknown())

/** What the fields of reference records are called. A field that is not here goes by its own name. */
const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  title: 'Title',
  parent: 'Part of',
  country: 'Country',
  website: 'Website',
  kind: 'Kind',
  code: 'Code',
  lat: 'Latitude',
  lng: 'Longitude',
  place: 'Place',
  operator: 'Operator',
  agency: 'Agency',
  permitType: 'Kind of permission',
  reference: 'Docket or permit number',
  register: 'Register',
  site: 'Where it is built',
  url: 'Address',
  publisher: 'Publisher',
  publishedOn: 'Published on',
  publishedPrecision: 'Known to the',
  note: 'Note',
  derivedFrom: 'Repeats',
  licence: 'License',
  attribution: 'Credit',
  retiredAt: 'Retired',
  mergedInto: 'Merged into',
}

/** Of no interest to a person: identifiers never change, and who sees a record is told by the action. */
const leftOut = new Set(['id', 'slug', 'publishedAt', 'status', 'retractReason', 'overrides'])

/** The fields in which two snapshots of a record differ, in words; null where one of them cannot be read any more. */
export function compareSnapshots(type: string, before: unknown, after: unknown): Difference[] | null {
  if (type === 'signal') return compareSignalSnapshots(before, after)
  const [was, is] = [recordSchema.safeParse(before).data, recordSchema.safeParse(after).data]
  if (!was || !is) return null
  return Object.keys({ ...was, ...is })
    .filter((key) => !leftOut.has(key))
    .map((key) => ({
      key,
      label: labels[key] ?? key,
      before: inWords(was[key]),
      after: inWords(is[key]),
    }))
    .filter((difference) => difference.before !== difference.after)
}

function compareSignalSnapshots(before: unknown, after: unknown): Difference[] | null {
  const [was, is] = [signalSchema.safeParse(before), signalSchema.safeParse(after)]
  const [wasCorrected, isCorrected] = [
    correctionsSchema.safeParse(before),
    correctionsSchema.safeParse(after),
  ]
  if (!was.success || !is.success || !wasCorrected.success || !isCorrected.success) return null
  return [
    ...signalDifferences(was.data, is.data),
    ...compareCorrections(wasCorrected.data.overrides, isCorrected.data.overrides),
  ]
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
