import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from 'nuqs/server'
import { metricGroups } from '@/domain/projection/metrics'
import { signalOrders } from '@/domain/signal/order'
import { joinFields, joinValues } from './joined'

const timelineScales = ['linear', 'log'] as const
const timelineAlignments = ['date', 'launch'] as const

/**
 * View state of the timeline. Filters and days stay text here, so that a value that names nothing reaches the
 * reader as a message and is not dropped in silence.
 */
export const timelineParams = {
  operator: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  kind: parseAsString.withDefault(''),
  /** First and last day of the window; empty for the usual start and for today. */
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  /** Up to four operators or places, by slug or name, with commas between them. */
  compare: parseAsString.withDefault(''),
  scale: parseAsStringLiteral(timelineScales).withDefault('linear'),
  /** `launch` sets vehicle counts against the days since the first public ride. */
  align: parseAsStringLiteral(timelineAlignments).withDefault('date'),
  /** The service metrics shown. */
  metric: parseAsStringLiteral(metricGroups).withDefault('miles'),
  /** Of the list of events. */
  sort: parseAsStringLiteral(signalOrders).withDefault('newest'),
  page: parseAsInteger.withDefault(1),
}
export type TimelineView = inferParserType<typeof timelineParams>

export const timelineFilterKeys = [
  'operator',
  'place',
  'kind',
  'from',
  'to',
  'compare',
] as const satisfies readonly (keyof TimelineView)[]

/** The charts of the timeline that can be downloaded. */
export const timelineCharts = ['fleet', 'events', 'area', 'capacity', ...metricGroups, 'rates'] as const
export type TimelineChart = (typeof timelineCharts)[number]

const load = createLoader(timelineParams)
const serialize = createSerializer(timelineParams)

/** Whether a place stands for the places inside it too, as on the page, or for itself alone. Of files only. */
export const insides = ['yes', 'no'] as const
export type Inside = (typeof insides)[number]

const exportParams = {
  ...timelineParams,
  chart: parseAsStringLiteral(timelineCharts).withDefault('fleet'),
  inside: parseAsStringLiteral(insides).withDefault('yes'),
}
export type ExportView = TimelineView & { inside: Inside }
const loadExport = createLoader(exportParams)
const serializeExport = createSerializer(exportParams)

export async function loadTimelineParams(searchParams: Promise<SearchParams>): Promise<TimelineView> {
  return load(joinFields(await searchParams, 'compare'))
}

/** The view and the chart that a download asks for. */
export function loadExportParams(query: URLSearchParams): ExportView & { chart: TimelineChart } {
  return loadExport({
    ...Object.fromEntries(query),
    compare: joinValues(query.getAll('compare')),
  })
}

/** The address of the timeline with this state; defaults are left out. */
export function timelineHref(state: Partial<TimelineView>): string {
  return serialize('/timeline', state)
}

/** The address of one chart of this view as a file. */
export function timelineFileHref(
  format: 'csv' | 'svg',
  chart: TimelineChart,
  state: Partial<ExportView>,
): string {
  return serializeExport(`/timeline/view.${format}`, { ...state, chart })
}
