import type { PermitGroup, PermitItem } from '@/domain/city/here'
import { findImpact } from '@/domain/impact/catalog'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { levelOfKind } from '@/domain/place/jurisdiction'
import { stageDate } from '@/domain/projection/filings'
import { stepStatus } from '@/domain/rules/panel'
import { type NextItem, nextKindLabels } from '@/domain/rules/up-next'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import { stageLabels } from '@/domain/signal/labels'
import { ScoreBar } from '@/ui/impact/score-bar'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { filingPath, impactPath, signalPath } from '@/url/paths'
import { StageGlyph } from '../rules/stage-glyph'
import styles from './here-lists.module.css'

/** As many permits of one place, things to come, and roles as are named; the rest are a link away. */
const maxPermits = 6
const maxNext = 5
const maxRoles = 6

/** The permits of the state and of the city, each with its stage. */
export function PermitsHere({ groups, names }: { groups: readonly PermitGroup[]; names: NameIndex }) {
  return groups.map(({ place, items }) => (
    <section key={place.slug} aria-label={`Permits: ${place.name}`} className="mb-3">
      <h3 className="font-sans text-label">
        {levelOfKind[place.kind] === 'regional' ? `State of ${place.name}` : place.name}
      </h3>
      <ul>
        {items.slice(0, maxPermits).map((item) => (
          <li key={keyOf(item)} className={styles.permit}>
            <PermitLine item={item} names={names} />
          </li>
        ))}
      </ul>
      {items.length > maxPermits ? (
        <p className="text-label text-muted">
          {items.length - maxPermits} more under <Link href="#filings">Filings</Link>
        </p>
      ) : null}
    </section>
  ))
}

const keyOf = (item: PermitItem) =>
  item.kind === 'permit' ? item.state.filing.slug : item.registered.signalId

function PermitLine({ item, names }: { item: PermitItem; names: NameIndex }) {
  const operator = nameOf(names, item.operator)
  if (item.kind === 'registered') {
    const { vehicles, when, signalId } = item.registered
    return (
      <>
        <StageGlyph stage="registered" />
        <div>
          <Link look="quiet" href={signalPath(signalId)}>
            {operator}: on the state registry
          </Link>
          <small>
            {formatNumber(vehicles)} vehicles, <Interval {...when} />
          </small>
        </div>
      </>
    )
  }
  const { state } = item
  return (
    <>
      <StatusGlyph status={stepStatus(state.stage)} />
      <div>
        <Link look="quiet" href={filingPath(state.filing.slug)}>
          {operator}: {state.filing.title}
        </Link>
        <small>
          {stageLabels[state.stage]} <Interval {...stageDate(state)} />
          {state.vehicles === null ? null : `; ${formatNumber(state.vehicles)} vehicles`}
        </small>
      </div>
    </>
  )
}

/** What comes next in a city: how it stands, what, where, and the day that was named. */
export function NextHere({
  items,
  names,
  city,
}: {
  items: readonly NextItem[]
  names: NameIndex
  city: string
}) {
  return (
    <ul>
      {items.slice(0, maxNext).map(({ kind, title, operator, place, when, isDue, filing, signalId }) => (
        <li key={filing ?? signalId} className={styles.next}>
          <span className="text-label text-muted">{nextKindLabels[kind]}</span>
          <div>
            <Link look="quiet" href={filing ? filingPath(filing) : signalPath(signalId ?? '')}>
              {title}
            </Link>
            <small>
              {nameOf(names, operator)}
              {place === null || place === city ? '' : `, ${nameOf(names, place)}`},{' '}
              {isDue ? (
                `by ${formatInterval(when)}`
              ) : (
                <>
                  since <Interval {...when} />
                </>
              )}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The roles that the events of a city bear on most. */
export function CareersHere({ impacts }: { impacts: readonly DemandIndex[] }) {
  const rows = drivenHere(impacts).slice(0, maxRoles)
  const most = Math.max(1, ...rows.map(({ index }) => Math.abs(index)))
  return (
    <ol>
      {rows.map(({ impact, index, contributions }) => (
        <li key={impact} className={styles.role}>
          <Link look="quiet" href={impactPath(impact)}>
            {findImpact(impact)?.title ?? impact}
          </Link>
          <ScoreBar share={Math.max(0, index) / most} />
          <span className="tabular text-right">
            <b className="font-semibold">{index.toFixed(1)}</b>
            <small>
              {contributions.length} {contributions.length === 1 ? 'event' : 'events'}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The roles that any event of a city bears on, the highest score first. */
export function drivenHere(impacts: readonly DemandIndex[]): DemandIndex[] {
  return impacts.filter(({ contributions }) => contributions.length > 0).toSorted((a, b) => b.index - a.index)
}
