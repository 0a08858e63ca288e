import { chartTitle, citedUrl } from '@/app/chart-sources'
import { dataLicence } from '@/content/data'
import { type NameIndex, nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import type { Timeline } from '@/server/queries/timeline'
import { timeAxis } from '@/ui/charts/axis'
import { fleetChartModel } from '@/ui/charts/fleet-model'
import { fleetFrame, fleetPanels } from '@/ui/charts/fleet-panels'
import { fleetSentence } from '@/ui/charts/fleet-text'
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
  const names = nameIndex(timeline.operators, timeline.places, timeline.programs)
  const dates = events.map(({ date }) => date)
  const start = timeline.from ?? timelineStart(series, names, dates, asOf)
  const scale = view.scale === 'log' ? view.scale : undefined
  const axis = timeAxis([], asOf, start)
  const look = { scale, common: timeline.compared.length > 0 } as const
  const strips = (model: StripModel, steps = false): Drawn => ({
    sentence: model.sentence,
    drawing: stripsDrawing(model, steps),
  })
  switch (chart) {
    case 'fleet':
      return drawFleet(timeline, names, { start, scale, isAligned: view.align === 'launch' })
    case 'events': {
      const counted = events.filter(({ isCounted }) => isCounted)
      return {
        sentence: lanesSentence(counted, axis),
        drawing: lanesDrawing(toLanes(counted, axis, binMonthsFor(axis, maxBins)), axis),
      }
    }
    case 'area':
      return strips(areaStrips(timeline.areas, names, axis, look), true)
    case 'capacity':
      return strips(capacityStrips(timeline.capacity, names, axis, look))
    case 'rates': {
      const model = ratesModel(timeline.rates, names)
      return { sentence: model.sentence, drawing: ratesDrawing(model) }
    }
    default:
      return strips(metricStrips(chart, timeline.metrics, names, axis, look))
  }
}

function drawFleet(
  timeline: Timeline,
  names: NameIndex,
  { start, scale, isAligned }: { start: string; scale: 'log' | undefined; isAligned: boolean },
): Drawn {
  const { compared, asOf } = timeline
  const alignment = isAligned ? timeline.alignment : undefined
  const series = alignment ? alignment.aligned.map((one) => one.series) : timeline.series
  const panels = fleetPanels(series, names, compared)
  const frame = fleetFrame({ start, scale, compared, alignment, panels })
  return {
    sentence: fleetSentence(timeline.series, names),
    drawing: fleetDrawing(
      panels.panels.map(({ title, series: own }) => ({
        title,
        model: fleetChartModel(own, names, asOf, frame),
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
      `${dataLicence.attribution}, as of ${formatDay(timeline.asOf)}, ${dataLicence.name}. Every figure links to its source at the address below.`,
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
