import { type Fact, type Topic, topics } from '@/domain/facts/fact'
import { statusKeys } from '@/domain/projection/status-key'
import { confidenceLabels } from '@/domain/signal/labels'
import type { Sourcing } from '@/domain/source/sourcing'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SourcingNote } from '@/ui/signal/sourcing-note'
import { StatusLabel } from '@/ui/signal/status-label'
import { signalPath } from '@/url/paths'
import { EvidenceLink } from './evidence-link'
import { FreshnessBadge } from './freshness-badge'
import type { FactSubjects, FactsBy } from './subjects'

const topicLabels: Record<Topic, string> = {
  state: 'Status',
  vehicles: 'Vehicles',
  area: 'Area and capacity',
  use: 'Use of the service',
  safety: 'Crashes and incidents',
  permits: 'Permits and filings',
}

/** Every figure with its date, its age, what it rests on and its source. */
export function KnownTable({
  facts,
  subjects,
  header,
  sourcing,
}: {
  facts: readonly Fact[]
  subjects: FactSubjects
  /** How well each fact's signal is sourced, by its id. */
  sourcing: Readonly<Record<string, Sourcing>>
  /** What tells the rows apart: `Operator`, `Place`. */
  header: string
}) {
  const columns: Column<Fact>[] = [
    { key: 'figure', header: 'Figure', rowHeader: true, cell: ({ label }) => label },
    { key: 'subject', header, cell: (fact) => subjects.titleOf(fact) },
    {
      key: 'value',
      header: 'Value',
      cell: ({ value, status, signalId }) => (
        <Link href={signalPath(signalId)}>{status ? <StatusLabel status={status} /> : value}</Link>
      ),
    },
    { key: 'date', header: 'As of', cell: ({ date }) => <Interval {...date} /> },
    {
      key: 'age',
      header: 'Age',
      cell: ({ freshness, evidence }) =>
        freshness ? (
          <>
            <FreshnessBadge freshness={freshness} />
            {evidence ? (
              <span className="block">
                <EvidenceLink evidence={evidence} />
              </span>
            ) : null}
          </>
        ) : (
          'Ended: no newer figure expected'
        ),
    },
    {
      key: 'basis',
      header: 'Rests on',
      className: 'min-w-36',
      cell: ({ basis, confidence, signalId }) => (
        <>
          {`${basis}, ${confidenceLabels[confidence].toLowerCase()}`}
          <small className="block text-muted">
            <SourcingNote sourcing={sourcing[signalId]} />
          </small>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption="Every data point with its age. Each value links to its signal and sources."
      columns={columns}
      rows={facts}
      rowKey={({ key }) => key}
      empty="No figure is on record by this day."
    />
  )
}

type Row = { key: string; operator: string; place: string | null; byTopic: Map<Topic, Fact[]> }

/** One row for each operator in each place, one column for each sort of figure: what is there, what is not, how old. */
export function KnownOverview({
  facts,
  subjects,
  header,
  caption,
  by,
  allHref,
}: {
  facts: readonly Fact[]
  subjects: FactSubjects
  header: string
  caption: string
  by: FactsBy
  /** Where the cities are that a long overview leaves out. */
  allHref?: string
}) {
  const rows = overviewRows(facts, by)
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      header,
      rowHeader: true,
      cell: (row) => {
        const href = subjects.hrefOf(row)
        return href ? <Link href={href}>{subjects.titleOf(row)}</Link> : subjects.titleOf(row)
      },
    },
    ...topics
      .filter((topic) => facts.some((fact) => fact.topic === topic))
      .map((topic) => ({
        key: topic,
        header: topicLabels[topic],
        cell: (row: Row) => <OverviewCell topic={topic} facts={row.byTopic.get(topic) ?? []} />,
      })),
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rest={
        allHref === undefined
          ? undefined
          : {
              most: sectionRows,
              href: allHref,
              label: 'Every city, each with its data points on its page',
            }
      }
      empty="No figure is on record by this day."
    />
  )
}

function OverviewCell({ topic, facts }: { topic: Topic; facts: readonly Fact[] }) {
  const [first, ...more] = facts.toSorted((a, b) => ageOf(a) - ageOf(b))
  if (!first) return <span className="text-muted">–</span>
  const leading = facts.find(({ status, figure }) => status !== null || figure === 'area')
  const shown = leading ?? first
  // Titles of filings hold names, and keep their capitals.
  const label = topic === 'permits' ? shown.label : shown.label.toLowerCase()
  return (
    <span className="facts-cell">
      <Link href={signalPath(shown.signalId)}>
        {shown.status ? <StatusLabel status={shown.status} /> : shown.value}
      </Link>
      {topic === 'state' ? null : (
        <small>{more.length > 0 ? `${label}, and ${more.length} more` : label}</small>
      )}
      {shown.freshness ? <FreshnessBadge freshness={shown.freshness} short /> : null}
    </span>
  )
}

const ageOf = ({ freshness }: Fact) => freshness?.ageDays ?? Number.POSITIVE_INFINITY

/** The most advanced state first; last what has no state of its own, such as a country. */
function overviewRows(facts: readonly Fact[], by: FactsBy): Row[] {
  const rows = new Map<string, Row>()
  for (const fact of facts) {
    // On a city's page, a permit of the state around it stands in the row of its holder.
    const key = by === 'operator' ? fact.operator : `${fact.operator}/${fact.place ?? ''}`
    const row = rows.get(key) ?? { key, operator: fact.operator, place: fact.place, byTopic: new Map() }
    row.byTopic.set(fact.topic, [...(row.byTopic.get(fact.topic) ?? []), fact])
    rows.set(key, row)
  }
  return [...rows.values()].toSorted((a, b) => stateRank(a) - stateRank(b))
}

function stateRank({ byTopic }: Row): number {
  const status = byTopic.get('state')?.find((fact) => fact.status !== null)?.status
  return status ? statusKeys.indexOf(status) : statusKeys.length
}
