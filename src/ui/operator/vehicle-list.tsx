import { freshnessOf } from '@/domain/facts/freshness'
import { countedWords } from '@/domain/projection/figure-text'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import type { IsoDate } from '@/domain/signal/calendar'
import { basisLabels, basisNotes } from '@/domain/signal/labels'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { FreshnessBadge } from '@/ui/facts/freshness-badge'
import { FigureNote } from '@/ui/fleet/figure-note'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** One figure per basis, side by side and never summed, each with what the basis means. */
export function VehicleList({
  vehicles,
  sourcing,
  names,
  asOf,
}: {
  vehicles: readonly HeadlineFigure[]
  sourcing: SourcingFinder
  names: NameIndex
  asOf: IsoDate
}) {
  if (vehicles.length === 0) return null
  return (
    <DefinitionList look="figures" className="mb-8 gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {vehicles.map((figure) => {
        const { basis, place, reading } = figure
        return (
          <Definition
            key={basis}
            term={basisLabels[basis]}
            color={`var(--series-${basis})`}
            note={basisNotes[basis]}
          >
            <Link look="quiet" className="tabular font-book text-2xl" href={signalPath(reading.signalId)}>
              {formatRange(reading)}
            </Link>{' '}
            <span className="block text-note">
              {countedWords(figure, names)}
              {place ? `, ${nameOf(names, place)}` : ''},{' '}
              <Interval date={reading.date} precision={reading.precision} />
              <span className="text-sm text-muted">
                <FigureNote figure={figure} sourcing={sourcing} names={names} />
              </span>
            </span>
            <FreshnessBadge freshness={freshnessOf(`fleet-${basis}`, reading, asOf)} short />
          </Definition>
        )
      })}
    </DefinitionList>
  )
}
