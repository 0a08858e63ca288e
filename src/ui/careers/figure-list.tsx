import type { FigureId } from '@/content/figures'
import type { LiveFigure } from '@/domain/careers/figures'
import type { IsoDate } from '@/domain/signal/date'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
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
    <DefinitionList look="bare" className="careers-figures">
      {ids.map((id) => {
        const figure = figures[id]
        return (
          <Definition key={id} term={figure.label}>
            <Link href={siteHref(figure.link)}>
              <b>{figureValue(figure)}</b>
            </Link>
            , {figureDate(figure, asOf)}
          </Definition>
        )
      })}
    </DefinitionList>
  )
}
