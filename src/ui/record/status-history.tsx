import type { Deployment, StatusEvent } from '@/domain/projection/deployments'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { confidenceLabels } from '@/domain/signal/labels'
import { bySignalDate } from '@/domain/signal/schema'
import { corroboratingSources, type SourcingFinder } from '@/domain/source/sourcing'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { signalPath, sourcePath } from '@/url/paths'

const effects: Record<StatusEvent['effect'], string> = {
  moved: 'Changed the status',
  restated: 'Confirmed the status',
  corroborated: 'Repeat, not counted',
  'no-change': 'No change',
  event: 'Restriction, no change of status',
  contested: 'Disputed, not counted',
}

/** Every status signal on one city or one operator, newest first, with what it did and where it comes from. */
export function StatusHistory({
  deployments,
  sourcing,
  names,
  by,
  caption,
  allHref,
}: {
  deployments: readonly Deployment[]
  sourcing: SourcingFinder
  names: NameIndex
  by: 'operator' | 'place'
  caption: string
  /** The list that has them all. */
  allHref: string
}) {
  // A region-wide signal is an event of every city it covers; an operator's page lists it once.
  const events = [
    ...new Map(
      deployments.flatMap(({ events: all }) => all).map((event) => [event.signal.id, event]),
    ).values(),
  ].toSorted((a, b) => bySignalDate(b.signal, a.signal))
  const alsoIn = corroborationOf(events)
  const columns: Column<StatusEvent>[] = [
    {
      key: 'date',
      header: 'Date',
      cell: ({ signal }) => <Interval date={signal.date} precision={signal.datePrecision} />,
    },
    {
      key: 'subject',
      header: by === 'operator' ? 'Operator' : 'Place',
      cell: ({ signal }) => nameOf(names, by === 'operator' ? signal.operator : signal.place),
    },
    {
      key: 'headline',
      header: 'What was stated',
      rowHeader: true,
      className: 'min-w-64 font-normal',
      cell: ({ signal }) => (
        <Link className="font-normal" href={signalPath(signal.id)}>
          {signal.headline}
        </Link>
      ),
    },
    {
      key: 'effect',
      header: 'Effect',
      className: 'text-muted',
      cell: ({ signal, effect }) => (
        <>
          {effects[effect]}
          {signal.restates ? (
            <>
              {': '}
              <Link href={signalPath(signal.restates)}>the original</Link>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'confidence', header: 'Confidence', cell: ({ signal }) => confidenceLabels[signal.confidence] },
    {
      key: 'sources',
      header: 'Sources',
      cell: ({ signal }) => (
        <>
          <span className="flex gap-2">
            {signal.sources.map((id, index) => (
              <Link tap className="tabular text-center" key={id} href={sourcePath(id)} title={id}>
                <span className="sr-only">Source </span>
                {index + 1}
              </Link>
            ))}
            {alsoInText(alsoIn.get(signal.id) ?? 0)}
          </span>
          <SourcingLine sourcing={sourcing([signal.id])} />
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={events}
      rowKey={({ signal }) => signal.id}
      rest={{ most: sectionRows, href: allHref, label: 'Every status signal' }}
      empty="No status signal yet."
    />
  )
}

/** How many further sources say an event again, by the id of its signal. */
function corroborationOf(events: readonly StatusEvent[]): Map<string, number> {
  const signals = events.map(({ signal }) => signal)
  return new Map(
    signals.map((signal) => [
      signal.id,
      corroboratingSources(signal, signals).length - signal.sources.length,
    ]),
  )
}

function alsoInText(count: number): string | null {
  if (count === 0) return null
  return `also in ${count} ${count === 1 ? 'source' : 'sources'}`
}
