import { wantsByteOrderMark } from '@/server/export/byte-order-mark'
import type { CsvTable } from '@/server/export/csv'
import { csvStream } from '@/server/export/csv'
import * as tables from '@/server/export/timeline-tables'
import { fileCaching, fileName, readViewRequest, type ViewRequest } from '../view-request'

function tableOf({ chart, view, timeline }: ViewRequest): CsvTable {
  switch (chart) {
    case 'fleet':
      return tables.fleetTable(timeline, view.align === 'launch')
    case 'events':
      return tables.eventTable(timeline)
    case 'area':
      return tables.areaTable(timeline)
    case 'capacity':
      return tables.capacityTable(timeline)
    case 'rates':
      return tables.rateTable(timeline)
    default:
      return tables.metricTable(timeline, chart)
  }
}

/** The numbers of one chart of the timeline, for the same parameters as the page. */
export async function GET(request: Request): Promise<Response> {
  const asked = await readViewRequest(request)
  if (asked instanceof Response) return asked
  return new Response(csvStream(tableOf(asked), wantsByteOrderMark(request.url)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${fileName(asked, 'csv')}"`,
      'Cache-Control': fileCaching,
    },
  })
}
