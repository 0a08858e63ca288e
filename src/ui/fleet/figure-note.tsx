import { disagreementWords, partWords } from '@/domain/projection/figure-words'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import { signalPath } from '@/url/paths'

/**
 * What belongs under a figure of vehicles: its parts, each with its own record; the accounts that disagree; and how
 * many further records say it again. Nothing where there is nothing to add.
 */
export function FigureNote({
  figure,
  nameOf,
}: {
  figure: Pick<HeadlineFigure, 'reading' | 'readings' | 'disagree' | 'parts'>
  nameOf: (slug: string) => string
}) {
  const { reading, readings, parts } = figure
  const disagreement = disagreementWords(figure)
  const again = reading.restatedBy.length
  return (
    <>
      {parts.map((part) => (
        <span key={part.model} className="block">
          <a href={signalPath(part.reading.signalId)} className="prose-link tabular">
            {partWords(part, figure, nameOf)}
          </a>
        </span>
      ))}
      {disagreement ? (
        <span className="block">
          {disagreement} (
          {readings.map(({ signalId, headline }, index) => (
            <span key={signalId}>
              {index > 0 ? ', ' : ''}
              <a href={signalPath(signalId)} className="prose-link" title={headline}>
                record {index + 1}
              </a>
            </span>
          ))}
          )
        </span>
      ) : null}
      {again > 0 ? (
        <span className="block">
          also in {again} {again === 1 ? 'further record' : 'further records'}
        </span>
      ) : null}
    </>
  )
}
