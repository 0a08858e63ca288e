import { errorResponse } from '@/server/api/errors'
import { getTimeline, type Timeline } from '@/server/queries/timeline'
import { type ExportView, loadExportParams, type TimelineChart } from '@/url/timeline'

export type ViewRequest = { view: ExportView; chart: TimelineChart; timeline: Timeline }

/** The view that a request for a file names, or the refusal that says which of its filters does not fit. */
export async function readViewRequest(request: Request): Promise<ViewRequest | Response> {
  const { chart, ...view } = loadExportParams(new URL(request.url).searchParams)
  const { operator, place, kind, from, to, compare, inside } = view
  const timeline = await getTimeline({ operator, place, kind, from, to, compare, inside })
  const [problem] = timeline.problems
  if (!problem) return { view, chart, timeline }
  const { message, field } = problem
  return errorResponse({ code: 'invalid', message, field })
}

/** The name of a file: `timeline-fleet-2026-11-22.csv`. */
export function fileName({ chart, timeline }: ViewRequest, extension: string): string {
  return `timeline-${chart}-${timeline.asOf}.${extension}`
}

export const fileCaching = 'public, max-age=60, stale-while-revalidate=600'
