import type { FigureId } from '@/content/figures'
import type { LiveFigure } from '@/domain/careers/figures'
import type { IsoDate } from '@/domain/signal/date'
import { Link } from '@/ui/kit/link'
import { siteHref } from '@/url/site-links'
import { figureDate, figureValue } from './figure-text'

/** Figures from the record beside the prose that names them, each one click from what it is read from. */
export function FigureList({
  ids,
  figures,
  asOf,
}: {
  ids: readonly FigureId[]
  figures: Readonly<Record<FigureId, LiveFigure>>
  asOf: IsoDate
}) {
  if (ids.length === 0) return null
  return (
    <dl className="careers-figures">
      {ids.map((id) => {
        const figure = figures[id]
        return (
          <div key={id}>
            <dt>{figure.label}</dt>
            <dd>
              <Link href={siteHref(figure.link)}>
                <b>{figureValue(figure)}</b>
              </Link>
              , {figureDate(figure, asOf)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
