import { apartWords, disagreementWords, partWords } from '@/domain/projection/figure-text'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import type { NameIndex } from '@/domain/shared/names'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { Link } from '@/ui/kit/link'
import { sourcingWords } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'

/**
 * What belongs under a figure of vehicles: how well it is sourced, its parts, each with its own record; the accounts that
 * disagree; and how many further records say it again.
 */
export function FigureNote({
  figure,
  sourcing,
  names,
}: {
  figure: Pick<HeadlineFigure, 'reading' | 'readings' | 'disagree' | 'parts' | 'apart'>
  sourcing: SourcingFinder
  names: NameIndex
}) {
  const { reading, readings, parts, apart } = figure
  const disagreement = disagreementWords(figure)
  const again = reading.restatedBy.length
  const sourced = sourcing(readings.map(({ signalId }) => signalId))
  return (
    <>
      {sourced ? <span className="block">{sourcingWords(sourced)}</span> : null}
      {parts.map((part) => (
        <span key={part.model} className="block">
          <Link className="tabular" href={signalPath(part.reading.signalId)}>
            {partWords(part, figure, names)}
          </Link>
        </span>
      ))}
      {apart.map((one) => (
        <span key={one.model} className="block">
          <Link className="tabular" href={signalPath(one.reading.signalId)}>
            {apartWords(one, names)}
          </Link>
        </span>
      ))}
      {disagreement ? (
        <span className="block">
          {disagreement} (
          {readings.map(({ signalId, headline }, index) => (
            <span key={signalId}>
              {index > 0 ? ', ' : ''}
              <Link href={signalPath(signalId)} title={headline}>
                record {index + 1}
              </Link>
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
