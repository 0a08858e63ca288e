import { chartTitle, citedUrl } from '@/app/chart-sources'
import { dataLicence } from '@/content/data'
import { formatDay } from '@/domain/signal/date'
import type { Timeline } from '@/server/queries/timeline'
import { timeAxis } from '@/ui/charts/axis'
import { fleetChartModel } from '@/ui/charts/fleet-model'
import { fleetFrame, fleetPanels } from '@/ui/charts/fleet-panels'
import { fleetSentence, nameIndex } from '@/ui/charts/fleet-text'
import { binMonthsFor, lanesSentence, toLanes } from '@/ui/charts/lanes-model'
import { ratesModel } from '@/ui/charts/rates-model'
import { fleetDrawing } from '@/ui/charts/standalone/fleet-svg'
import { lanesDrawing, ratesDrawing, stripsDrawing } from '@/ui/charts/standalone/rows-svg'
import { type Drawing, standaloneSvg } from '@/ui/charts/standalone/svg'
import { areaStrips, capacityStrips, metricStrips, type StripModel } from '@/ui/charts/strip-model'
import { timelineStart } from '@/ui/charts/timeline-start'
import { fileCaching, fileName, readViewRequest, type ViewRequest } from '../view-request'

/** Bins of the lanes at the width of the file. */
const maxBins = 36

type Drawn = { sentence: string; drawing: Drawing }

function draw({ chart, view, timeline }: ViewRequest): Drawn {
  const { series, events, asOf } = timeline
  const dates = events.map(({ date }) => date)
  const start = timeline.from ?? timelineStart(series, timeline, dates, asOf)
  const scale = view.scale === 'log' ? view.scale : undefined
  const axis = timeAxis([], asOf, start)
  const look = { scale, common: timeline.compared.length > 0 } as const
  const strips = (model: StripModel, steps = false): Drawn => ({
    sentence: model.sentence,
    drawing: stripsDrawing(model, steps),
  })
  switch (chart) {
    case 'fleet':
      return drawFleet(timeline, { start, scale, isAligned: view.align === 'launch' })
    case 'events': {
      const counted = events.filter(({ isCounted }) => isCounted)
      return {
        sentence: lanesSentence(counted, axis),
        drawing: lanesDrawing(toLanes(counted, axis, binMonthsFor(axis, maxBins)), axis),
      }
    }
    case 'area':
      return strips(areaStrips(timeline.areas, timeline, axis, look), true)
    case 'capacity':
      return strips(capacityStrips(timeline.capacity, timeline, axis, look))
    case 'rates': {
      const model = ratesModel(timeline.rates, timeline)
      return { sentence: model.sentence, drawing: ratesDrawing(model) }
    }
    default:
      return strips(metricStrips(chart, timeline.metrics, timeline, axis, look))
  }
}

function drawFleet(
  timeline: Timeline,
  { start, scale, isAligned }: { start: string; scale: 'log' | undefined; isAligned: boolean },
): Drawn {
  const { compared, asOf } = timeline
  const alignment = isAligned ? timeline.alignment : undefined
  const series = alignment ? alignment.aligned.map((one) => one.series) : timeline.series
  const panels = fleetPanels(series, timeline, compared)
  const frame = fleetFrame({ start, scale, compared, alignment, panels })
  return {
    sentence: fleetSentence(timeline.series, nameIndex(timeline)),
    drawing: fleetDrawing(
      panels.panels.map(({ title, series: own }) => ({
        title,
        model: fleetChartModel(own, timeline, asOf, frame),
      })),
    ),
  }
}

/** One chart of the timeline as a drawing that stands alone, for the same parameters as the page. */
export async function GET(request: Request): Promise<Response> {
  const asked = await readViewRequest(request)
  if (asked instanceof Response) return asked
  const { chart, view, timeline } = asked
  const body = standaloneSvg({
    title: chartTitle(chart, view, timeline),
    ...draw(asked),
    source: [
      `${dataLicence.attribution}, as of ${formatDay(timeline.asOf)}, ${dataLicence.name}. Every figure leads to its source at the address below.`,
      citedUrl(chart, view, timeline),
    ],
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `inline; filename="${fileName(asked, 'svg')}"`,
      'Cache-Control': fileCaching,
    },
  })
}
