import { rungLabels, stageStateLabels } from '@/domain/projection/labels'
import {
  type LadderRow,
  type LadderStage,
  ladderRungs,
  type StageState,
} from '@/domain/projection/permit-ladder'
import { type NameIndex, nameOf } from '@/domain/shared/names'
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
    note: rung === 'paid-rides' ? 'free rides included' : null,
  })),
  { label: 'Ride-hail license', note: 'apart: says nothing of who drives' },
]

/**
 * Where each operator stands on the way to paid rides, each stage linked to the filing or the signal that it follows from: columns
 * where there is room, one operator under the other on a phone.
 */
export function Ladder({
  rows,
  names,
  showJurisdiction,
}: {
  rows: readonly LadderRow[]
  names: NameIndex
  showJurisdiction: boolean
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
            <Who row={row} names={names} showJurisdiction={showJurisdiction} />
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
}: {
  row: LadderRow
  names: NameIndex
  showJurisdiction: boolean
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
          `stands at: ${row.reached ? rungLabels[row.reached].toLowerCase() : 'no rung'}`
        )}
      </small>
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
              {stage.contested ? ' · contested' : null}
            </small>
          </span>
        </p>
      ))}
      {stages.length > shownAtFirst ? <small>and {stages.length - shownAtFirst} more</small> : null}
    </>
  )
}

function words({ state, filing, supervision }: LadderStage): string {
  if (filing !== null) return `Permit ${stageStateLabels[state].toLowerCase()}`
  const watched = supervision === null ? '' : `, ${watchWords(supervision)}`
  return state === 'paused' ? `Paused${watched}` : `On the road${watched}`
}

function watchWords(supervision: Supervision): string {
  return supervision === 'unknown' ? 'supervision not known' : supervisionLabels[supervision].toLowerCase()
}
