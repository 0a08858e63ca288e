import { dataLicence } from '@/content/data'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { PngButton } from './png-button.client'

/** What a reader needs to take a chart away: its files, and the words to cite it by. */
export type ChartSource = {
  /** What the chart shows: `Vehicles counted, Tesla Robotaxi in Austin`. */
  what: string
  asOf: IsoDate
  csv: string
  svg: string
  /** Absolute address of exactly this view. */
  url: string
  /** The page that holds this chart with its window, scale and comparison; left out on that page itself. */
  timeline?: string
}

/** The chart as CSV, SVG and PNG, and its citation. */
export function ChartTools({ what, asOf, csv, svg, url, timeline }: ChartSource) {
  const name = `${what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${asOf}.png`
  return (
    <div className="mt-2 text-sm text-muted">
      <p className="flex flex-wrap gap-x-3">
        <span>This view as</span>
        <a href={csv} download className="prose-link tap">
          CSV
        </a>
        <a href={svg} download className="prose-link tap">
          SVG
        </a>
        <PngButton svgHref={svg} name={name} />
        {timeline ? (
          <a href={timeline} className="prose-link tap">
            Zoom, compare or change the scale
          </a>
        ) : null}
      </p>
      <p className="measure break-words">
        Cite: “{what}”, as of {formatDay(asOf)}. {dataLicence.attribution}, {url}
      </p>
    </div>
  )
}
