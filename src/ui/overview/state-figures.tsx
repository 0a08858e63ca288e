import type { StatusKey } from '@/domain/projection/deployments'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import { statusKeyLabels } from '@/domain/projection/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { scopeLabels } from '@/domain/signal/labels'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { FigureNote } from '@/ui/fleet/figure-note'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { signalPath } from '@/url/paths'

const serviceKeys = ['service-driverless', 'service-mixed', 'service-supervised'] as const

/** The state of the field in four figures, each with its unit, its range, its date and its source. */
export function StateFigures({
  cityCounts,
  vehicles,
  sourcing,
  names,
}: {
  cityCounts: Readonly<Record<StatusKey, number>>
  vehicles: readonly HeadlineFigure[]
  sourcing: SourcingFinder
  names: NameIndex
}) {
  return (
    <DefinitionList
      look="figures"
      className="grid-cols-figures gap-y-6 md:grid-cols-3 lg:grid-cols-4 lg:gap-x-8"
    >
      <Definition term="Cities with riders" color="var(--ink)">
        <ul className="grid gap-1">
          {serviceKeys.map((key, index) => (
            <li key={key}>
              <Link look="quiet" className="flex items-baseline gap-2" href={`/cities?status=${key}`}>
                <StatusGlyph status={key} size={index === 0 ? 16 : 13} />
                <span className={`tabular font-book ${index === 0 ? 'text-3xl' : 'text-lg'}`}>
                  {cityCounts[key]}
                </span>
                <span className="text-sm text-muted">{statusKeyLabels[key].replace('Service, ', '')}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Definition>
      {(['registered', 'observed', 'claimed'] as const).map((basis) => (
        <Definition key={basis} term={`Vehicles ${basis}`} color={`var(--series-${basis})`}>
          <Vehicles
            readings={vehicles.filter((one) => one.basis === basis)}
            sourcing={sourcing}
            names={names}
          />
        </Definition>
      ))}
    </DefinitionList>
  )
}

function Vehicles({
  readings,
  sourcing,
  names,
}: {
  readings: readonly HeadlineFigure[]
  sourcing: SourcingFinder
  names: NameIndex
}) {
  if (readings.length === 0) return <p className="text-muted">No figure is published.</p>
  return (
    <ul className="grid gap-2">
      {readings.map((figure, index) => {
        const { operator, place, scope, reading } = figure
        return (
          <li key={operator}>
            <a
              href={signalPath(reading.signalId)}
              className={`tabular font-book hover:underline ${index === 0 ? 'text-3xl' : 'text-lg'}`}
            >
              {formatRange(reading)}
            </a>
            <p className="text-sm text-muted">
              {nameOf(names, operator)}
              {scope === 'all' ? '' : `, ${scopeLabels[scope].toLowerCase()}`}
              {place ? `, ${nameOf(names, place)}` : ''},{' '}
              <Interval date={reading.date} precision={reading.precision} />
              <FigureNote figure={figure} sourcing={sourcing} names={names} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
