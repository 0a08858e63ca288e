import { dataLicence } from '@/content/data'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { Link } from '@/ui/kit/link'
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
        <Link tap href={csv} download>
          CSV
        </Link>
        <Link tap href={svg} download>
          SVG
        </Link>
        <PngButton svgHref={svg} name={name} />
        {timeline ? (
          <Link tap href={timeline}>
            Zoom, compare or change the scale
          </Link>
        ) : null}
      </p>
      <p className="measure break-words">
        Cite: “{what}”, as of {formatDay(asOf)}. {dataLicence.attribution}, {url}
      </p>
    </div>
  )
}
