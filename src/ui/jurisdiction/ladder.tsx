import { rungLabels, stageStateLabels } from '@/domain/projection/labels'
import {
  type LadderRow,
  type LadderStage,
  ladderRungs,
  type StageState,
} from '@/domain/projection/permit-ladder'
import type { RegisteredFleet } from '@/domain/rules/matrix'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import type { Supervision } from '@/domain/signal/kinds'
import { supervisionLabels } from '@/domain/signal/labels'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { EmptyState } from '@/ui/kit/empty-state'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { ListGlyph, type ListMark } from '@/ui/lists/list-glyph'
import { filingPath, jurisdictionPath, operatorPath, signalPath } from '@/url/paths'

const marks: Record<StageState, ListMark> = {
  granted: 'tick',
  running: 'disc',
  paused: 'dash',
  applied: 'ring',
  planned: 'diamond',
  lapsed: 'cross',
}

const headings = [
  ...ladderRungs.map((rung, index) => ({
    label: `${index + 1}. ${rungLabels[rung]}`,
    note: rung === 'driverless-rides' ? 'free or paid' : null,
  })),
  { label: 'Ride-hail license', note: 'separate; does not cover driverless driving' },
]

/**
 * Where each operator stands on the way to driverless rides, each stage linked to the filing or the signal that it follows from: columns
 * where there is room, one operator under the other on a phone.
 */
export function Ladder({
  rows,
  names,
  showJurisdiction,
  registerOf,
}: {
  rows: readonly LadderRow[]
  names: NameIndex
  showJurisdiction: boolean
  /** The vehicles of an operator on the register of a jurisdiction. */
  registerOf: (jurisdiction: string, operator: string) => RegisteredFleet | null
}) {
  if (rows.length === 0) {
    return <EmptyState>No operator has a permit, an application or a deployment on record here.</EmptyState>
  }
  const place = (slug: string) => nameOf(names, slug)
  return (
    <>
      <div className="ladder-head" aria-hidden="true">
        <span>Operator</span>
        {headings.map(({ label, note }) => (
          <span key={label}>
            {label}
            {note ? <small>{note}</small> : null}
          </span>
        ))}
      </div>
      <ul className="ladder">
        {rows.map((row) => (
          <li key={`${row.jurisdiction}/${row.operator}`}>
            <Who
              row={row}
              names={names}
              showJurisdiction={showJurisdiction}
              register={registerOf(row.jurisdiction, row.operator)}
            />
            <DefinitionList look="bare">
              {ladderRungs.map((rung, index) => (
                <Definition key={rung} term={headings[index]?.label ?? rungLabels[rung]}>
                  <StageMarks stages={row.rungs[rung]} home={row.jurisdiction} placeName={place} />
                </Definition>
              ))}
              <Definition term="Ride-hail license">
                <StageMarks stages={row.licence} home={row.jurisdiction} placeName={place} />
              </Definition>
            </DefinitionList>
          </li>
        ))}
      </ul>
    </>
  )
}

function Who({
  row,
  names,
  showJurisdiction,
  register,
}: {
  row: LadderRow
  names: NameIndex
  showJurisdiction: boolean
  register: RegisteredFleet | null
}) {
  return (
    <div>
      <Link className="font-semibold" href={operatorPath(row.operator)}>
        {nameOf(names, row.operator)}
      </Link>
      {showJurisdiction ? (
        <Link look="quiet" className="block text-sm text-muted" href={jurisdictionPath(row.jurisdiction)}>
          {nameOf(names, row.jurisdiction)}
        </Link>
      ) : null}
      <small>
        {row.ended ? (
          <Link href={signalPath(row.ended.signalId)}>
            ended <Interval {...row.ended.since} />
          </Link>
        ) : (
          `Stage: ${row.reached ? rungLabels[row.reached].toLowerCase() : 'none reached'}`
        )}
      </small>
      {register ? (
        <small>
          <Link look="inline" href={signalPath(register.signalId)}>
            {formatNumber(register.vehicles)} vehicles registered
          </Link>
          , <Interval {...register.when} />
        </small>
      ) : null}
    </div>
  )
}

/** A cell names this many stages and counts the rest: the filings and the cities are listed elsewhere. */
const shownAtFirst = 4

function StageMarks({
  stages,
  home,
  placeName,
}: {
  stages: readonly LadderStage[]
  home: string
  placeName: (slug: string) => string
}) {
  if (stages.length === 0) return <i>nothing on record</i>
  return (
    <>
      {stages.slice(0, shownAtFirst).map((stage) => (
        <p key={stage.signalId}>
          <ListGlyph mark={marks[stage.state]} />
          <span>
            <Link href={stage.filing ? filingPath(stage.filing) : signalPath(stage.signalId)}>
              {words(stage)}
            </Link>
            <small>
              {stage.place === home ? null : `${placeName(stage.place)}, `}
              <Interval {...stage.since} />
              {stage.contested ? ' · disputed' : null}
            </small>
          </span>
        </p>
      ))}
      {stages.length > shownAtFirst ? <small>and {stages.length - shownAtFirst} more</small> : null}
    </>
  )
}

function words({ state, filing, supervision, forDelivery }: LadderStage): string {
  if (filing !== null) {
    return `${forDelivery ? 'Delivery permit' : 'Permit'} ${stageStateLabels[state].toLowerCase()}`
  }
  const watched = supervision === null ? '' : `, ${watchWords(supervision)}`
  return state === 'paused' ? `Paused${watched}` : `On the road${watched}`
}

function watchWords(supervision: Supervision): string {
  return supervision === 'unknown' ? 'supervision not known' : supervisionLabels[supervision].toLowerCase()
}
