import type { FaqEntry } from '@/content/faq'
import type { FigureId } from '@/content/figures'
import type { LiveFigure } from '@/domain/careers/figures'
import type { NameIndex } from '@/domain/shared/names'
import type { IsoDate } from '@/domain/signal/date'
import { FigureList } from './figure-list'
import { SiteLinks } from './site-links'

/** Questions with their answers, the figures that they name and where to read on. */
export function FaqList({
  entries,
  figures,
  asOf,
  names,
}: {
  entries: readonly FaqEntry[]
  figures: Readonly<Record<FigureId, LiveFigure>>
  asOf: IsoDate
  names: NameIndex
}) {
  return (
    <ul className="careers-items careers-items-pairs">
      {entries.map(({ id, question, answer, figures: named, links }) => (
        <li key={id} id={id}>
          <h3>{question}</h3>
          {answer.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <FigureList ids={named} figures={figures} asOf={asOf} />
          <SiteLinks links={links} label={`More on: ${question}`} names={names} />
        </li>
      ))}
    </ul>
  )
}
