import {
  type LadderRow,
  type LadderRung,
  type LadderStanding,
  ladderRungs,
  type StandingState,
} from '@/domain/projection/permit-ladder'
import { rungLabels, standingLabels, supervisionLabels } from '@/domain/signal/labels'
import { LedgerGlyph, type LedgerMark } from '@/ui/ledger/ledger-glyph'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { filingPath, jurisdictionPath, operatorPath, signalPath } from '@/url/paths'
import './ladder-table.css'

const marks: Record<StandingState, LedgerMark> = {
  granted: 'tick',
  running: 'disc',
  paused: 'dash',
  applied: 'ring',
  planned: 'diamond',
  lapsed: 'cross',
}

type Names = { operators: Readonly<Record<string, string>>; places: Readonly<Record<string, string>> }

/** Where each operator stands on the way to paid rides, each standing with the record that it follows from. */
export function LadderTable({
  rows,
  names,
  caption,
  showJurisdiction,
}: {
  rows: readonly LadderRow[]
  names: Names
  caption: string
  showJurisdiction: boolean
}) {
  const place = (slug: string) => names.places[slug] ?? slug
  const columns: Column<LadderRow>[] = [
    {
      key: 'operator',
      header: 'Operator',
      rowHeader: true,
      className: 'min-w-32',
      cell: (row) => (
        <>
          <a href={operatorPath(row.operator)} className="prose-link">
            {names.operators[row.operator] ?? row.operator}
          </a>
          {showJurisdiction ? (
            <a href={jurisdictionPath(row.jurisdiction)} className="block text-sm font-normal text-muted">
              {place(row.jurisdiction)}
            </a>
          ) : null}
          <span className="ladder-reached">
            {row.ended ? (
              <a href={signalPath(row.ended.signalId)}>
                ended <Interval {...row.ended.since} />
              </a>
            ) : (
              `stands at: ${row.reached ? rungLabels[row.reached].toLowerCase() : 'no rung'}`
            )}
          </span>
        </>
      ),
    },
    ...ladderRungs.map((rung, index) => ({
      key: rung,
      header: (
        <>
          {index + 1}. {rungLabels[rung]}
          {rung === 'paid-rides' ? <span className="block font-normal">free pilots included</span> : null}
        </>
      ),
      className: 'min-w-36',
      cell: (row: LadderRow) => <Rung row={row} rung={rung} placeName={place} />,
    })),
    {
      key: 'licence',
      header: (
        <>
          Ride-hail licence
          <span className="block font-normal">apart: says nothing of who drives</span>
        </>
      ),
      className: 'min-w-36 ladder-licence',
      cell: (row) => <Standings standings={row.licence} home={row.jurisdiction} placeName={place} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.jurisdiction}/${row.operator}`}
      empty="No operator has a permit, an application or a deployment on record here."
    />
  )
}

function Rung({
  row,
  rung,
  placeName,
}: {
  row: LadderRow
  rung: LadderRung
  placeName: (slug: string) => string
}) {
  const standings = row.rungs[rung]
  const isBelow = row.reached !== null && ladderRungs.indexOf(rung) < ladderRungs.indexOf(row.reached)
  if (standings.length === 0) {
    return <span className="text-muted">{isBelow ? 'Passed, no record here' : '–'}</span>
  }
  return <Standings standings={standings} home={row.jurisdiction} placeName={placeName} />
}

/** A cell names this many standings and counts the rest: the filings and the cities are listed elsewhere. */
const SHOWN = 4

function Standings({
  standings,
  home,
  placeName,
}: {
  standings: readonly LadderStanding[]
  home: string
  placeName: (slug: string) => string
}) {
  if (standings.length === 0) return <span className="text-muted">–</span>
  return (
    <ul className="ladder-cell">
      {standings.slice(0, SHOWN).map((standing) => (
        <li key={standing.signalId}>
          <LedgerGlyph mark={marks[standing.state]} />
          <span>
            <a href={standing.filing ? filingPath(standing.filing) : signalPath(standing.signalId)}>
              {words(standing)}
            </a>
            <small>
              {standing.place === home ? null : `${placeName(standing.place)}, `}
              <a href={signalPath(standing.signalId)}>
                <Interval {...standing.since} />
              </a>
              {standing.contested ? ' · contested' : null}
            </small>
          </span>
        </li>
      ))}
      {standings.length > SHOWN ? <li>and {standings.length - SHOWN} more</li> : null}
    </ul>
  )
}

function words({ state, filing, supervision }: LadderStanding): string {
  if (filing !== null) return `Permit ${standingLabels[state].toLowerCase()}`
  const watched = supervision === null ? '' : `, ${supervisionLabels[supervision].toLowerCase()}`
  return state === 'paused' ? `Paused${watched}` : `On the road${watched}`
}
