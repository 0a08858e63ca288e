import { type NameIndex, nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type DownloadFormat, type DownloadName, dataLicence, downloadNames, downloads } from '@/content/data'
import type { CitedSource } from '@/domain/lists/sources'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import type { IsoDate } from '@/domain/signal/date'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { bySignalDate, type Signal, signalsOfKind } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { type DeploymentRow, deploymentRow } from '../api/rows'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { toCsv } from '../export/csv'
import { deploymentTable } from '../export/deployment-table'
import { etagOf } from '../export/etag'
import { toJsonDocument } from '../export/json'
import { referenceTable, signalTable } from '../export/tables'
import { siteUrl } from '../site'
import { getDeployments, getDriverlessReports } from './projections'
import { getAgencies, getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getSignals } from './signals'

/** The records of each file, as its JSON form gives them. */
const readRecords = {
  signals: getSignals,
  operators: getOperators,
  places: getPlaces,
  agencies: getAgencies,
  filings: getFilings,
  programs: getPrograms,
  sources: getSources,
  deployments: getDeploymentRows,
} as const

async function getDeploymentRows(): Promise<DeploymentRow[]> {
  const day = today()
  const [deployments, reports] = await Promise.all([getDeployments(day), getDriverlessReports(day)])
  return deployments.map((one) => deploymentRow(one, driverlessReportAt(reports, one)))
}

async function csvOf(name: DownloadName): Promise<string> {
  if (name === 'signals') return toCsv(signalTable(await getSignals()))
  if (name === 'deployments') return toCsv(deploymentTable(await getDeploymentRows()))
  return toCsv(referenceTable(name, await readRecords[name]()))
}

async function jsonOf(name: DownloadName): Promise<string> {
  const heading = {
    title: downloads[name].title,
    licence: `${dataLicence.name}, ${dataLicence.url}`,
    attribution: dataLicence.attribution,
    site: siteUrl(),
  }
  return toJsonDocument(heading, await readRecords[name]())
}

export type Download = { body: string; etag: string; contentType: string }

/** One file of the dataset as it is published now, with a validator of its content. */
export async function getDownload(name: DownloadName, format: DownloadFormat): Promise<Download> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const body = format === 'csv' ? await csvOf(name) : await jsonOf(name)
  const contentType =
    format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8'
  return { body, etag: etagOf(body), contentType }
}

export type DataSummary = {
  signalCount: number
  kinds: { kind: SignalKind; count: number }[]
  /** Dates of the oldest and newest signal; null when there is none. */
  first: IsoDate | null
  last: IsoDate | null
  files: {
    name: DownloadName
    rows: number
    /** Size of each format in bytes, before compression. */
    bytes: Record<DownloadFormat, number>
  }[]
}

/** How much there is, by kind and by file. */
export async function getDataSummary(): Promise<DataSummary> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const signals = await getSignals()
  const files = await Promise.all(
    downloadNames.map(async (name) => {
      const [records, json, csv] = await Promise.all([
        readRecords[name](),
        sizeOf(name, 'json'),
        sizeOf(name, 'csv'),
      ])
      return { name, rows: records.length, bytes: { json, csv } }
    }),
  )
  return {
    signalCount: signals.length,
    kinds: signalKinds.map((kind) => ({ kind, count: signalsOfKind(signals, kind).length })),
    first: signals[0]?.date ?? null,
    last: signals.at(-1)?.date ?? null,
    files,
  }
}

async function sizeOf(name: DownloadName, format: DownloadFormat): Promise<number> {
  return Buffer.byteLength((await getDownload(name, format)).body)
}

/** Every source by publisher, the newest of each publisher first. */
export async function getSourceList(): Promise<CitedSource[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [sources, signals] = await Promise.all([getSources(), getSignals()])
  const counts = new Map<string, number>()
  for (const id of signals.flatMap((signal) => signal.sources)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return sources
    .map((source) => ({ ...source, citedBy: counts.get(source.id) ?? 0 }))
    .toSorted(
      (a, b) =>
        a.publisher.localeCompare(b.publisher, 'en') ||
        (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
}

export type SourcePage = {
  source: Source
  /** The source that it repeats; null for one of its own. */
  original: Source | null
  /** The sources that repeat it. */
  copies: Source[]
  /** Published signals that cite it, newest first. */
  signals: Signal[]
  /** Names of operators and places. */
  names: NameIndex
}

/** One source and what rests on it; null when there is no such source. */
export async function getSourcePage(id: string): Promise<SourcePage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [sources, signals, operators, places] = await Promise.all([
    getSources(),
    getSignals(),
    getOperators(),
    getPlaces(),
  ])
  const source = sources.find((one) => one.id === id)
  if (!source) return null
  return {
    source,
    original: sources.find((one) => one.id === source.derivedFrom) ?? null,
    copies: sources.filter(({ derivedFrom }) => derivedFrom === id),
    signals: signals.filter((signal) => signal.sources.includes(id)).toSorted((a, b) => bySignalDate(b, a)),
    names: nameIndex(operators, places),
  }
}
