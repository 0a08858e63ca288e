import type { Place } from '@/domain/place/schema'
import type { MetricGroup } from '@/domain/projection/metrics'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import type { Timeline } from '@/server/queries/timeline'
import { siteUrl } from '@/server/site'
import type { ChartSource } from '@/ui/charts/chart-tools'
import { asOfHref } from '@/url/as-of'
import { placePath } from '@/url/paths'
import {
  type Inside,
  type TimelineChart,
  type TimelineView,
  timelineFileHref,
  timelineHref,
} from '@/url/timeline'

export const metricTitles: Record<MetricGroup, string> = {
  miles: 'Miles driven',
  rides: 'Rides',
  waits: 'Waits for a car',
  availability: 'Availability',
  incidents: 'Crashes and incidents',
}

const titles: Record<TimelineChart, string> = {
  fleet: 'Vehicles counted',
  events: 'Signals by kind',
  area: 'Service areas',
  capacity: 'Vehicles per 100 km²',
  ...metricTitles,
  rates: 'Miles per incident',
}

/** Where on the page each chart stands. */
const chartAnchors: Record<TimelineChart, string> = {
  fleet: 'fleet',
  events: 'lanes',
  area: 'area',
  capacity: 'capacity',
  miles: 'metrics',
  rides: 'metrics',
  waits: 'metrics',
  availability: 'metrics',
  incidents: 'metrics',
  rates: 'rates',
}

type View = Omit<TimelineView, 'page' | 'sort'> & { inside?: Inside }

/** What a chart of this view shows, in words: `Vehicles counted, Tesla Robotaxi, Austin, from Jan 1, 2026`. */
export function chartTitle(chart: TimelineChart, view: View, timeline: Timeline): string {
  const nameIn = (list: readonly { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug
  return [
    titles[chart],
    view.operator === '' ? null : nameIn(timeline.operators, view.operator),
    view.place === '' ? null : placeTitle(nameIn(timeline.places, view.place), view.inside),
    timeline.compared.length > 0 ? timeline.compared.map(({ name }) => name).join(' against ') : null,
    timeline.from === null ? null : `from ${formatDay(timeline.from)}`,
    view.align === 'launch' && chart === 'fleet' ? 'by days since the first public ride' : null,
    view.scale === 'log' && chart !== 'events' && chart !== 'rates' ? 'logarithmic scale' : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function placeTitle(name: string, inside: Inside = 'yes'): string {
  return inside === 'yes' ? name : `${name} as a whole`
}

/** The files and the citation of a chart. A citation names its last day, so that it leads to what was read. */
export function chartSource(chart: TimelineChart, view: View, timeline: Timeline): ChartSource {
  return {
    what: chartTitle(chart, view, timeline),
    asOf: timeline.asOf,
    csv: timelineFileHref('csv', chart, view),
    svg: timelineFileHref('svg', chart, view),
    url: citedUrl(chart, view, timeline),
  }
}

/** The same for a chart on the page of one operator or place, whose view the timeline can open. */
export function subjectSource(
  chart: TimelineChart,
  subject: {
    operator?: string
    place?: string
    name: string
    /** A past day as it stands in the address; empty is today. */
    to: string
  },
  asOf: IsoDate,
): ChartSource {
  const { name, ...view } = subject
  const timeline = `${timelineHref(view)}#${chartAnchors[chart]}`
  return {
    what: `${titles[chart]}, ${name}`,
    asOf,
    csv: timelineFileHref('csv', chart, view),
    svg: timelineFileHref('svg', chart, view),
    url: `${siteUrl()}${timelineHref({ ...view, to: asOf })}#${chartAnchors[chart]}`,
    timeline,
  }
}

/** The same for a chart of what is said of a place as a whole, which the page of the place alone shows. */
export function wholePlaceSource(
  chart: TimelineChart,
  place: Pick<Place, 'slug' | 'kind' | 'name'>,
  to: string,
  asOf: IsoDate,
): ChartSource {
  const view = { place: place.slug, to, inside: 'no' } as const
  return {
    what: `${titles[chart]}, ${placeTitle(place.name, view.inside)}`,
    asOf,
    csv: timelineFileHref('csv', chart, view),
    svg: timelineFileHref('svg', chart, view),
    url: wholePlaceUrl(chart, place, asOf),
  }
}

function wholePlaceUrl(chart: TimelineChart, place: Pick<Place, 'slug' | 'kind'>, asOf: IsoDate): string {
  return `${siteUrl()}${asOfHref(placePath(place), asOf)}#${chartAnchors[chart]}`
}

/** The absolute address of what was read, its last day included; of a place as a whole, that of its own page. */
export function citedUrl(chart: TimelineChart, view: View, { asOf, compared, places }: Timeline): string {
  const whole = view.inside === 'no' ? places.find(({ slug }) => slug === view.place) : undefined
  if (whole) return wholePlaceUrl(chart, whole, asOf)
  const compare = compared.map(({ slug }) => slug).join(',')
  return `${siteUrl()}${timelineHref({ ...view, compare, to: asOf })}#${chartAnchors[chart]}`
}
