import { inflectionWords } from '@/content/inflections'
import type { FiredInflection, PendingInflection } from '@/domain/careers/inflection'
import { gapWords } from '@/domain/careers/inflection-words'
import { sitePages } from '@/domain/careers/links'
import { formatDay } from '@/domain/signal/date'
import { DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { ConfidenceWord } from '@/ui/signal/confidence'
import { signalPath } from '@/url/paths'

type Titled<Point> = Point & { title: string }

/** Rows of each list; the page of inflection points has them all. */
const most = 15
const rest = { most, href: sitePages.inflections, label: 'Every inflection point' }

const rule = {
  key: 'rule',
  header: 'Rule',
  className: 'hidden md:table-cell',
  cell: (point: FiredInflection | PendingInflection) => (
    <span title={inflectionWords[point.rule].condition}>{inflectionWords[point.rule].title}</span>
  ),
}

/** Inflection points that have fired, the newest first. */
export function FiredPoints({ rows, months }: { rows: readonly Titled<FiredInflection>[]; months: number }) {
  return (
    <DataTable
      caption={`${rows.length} fired in the last ${months} months, the newest first.`}
      columns={[
        {
          key: 'what',
          header: 'What happened',
          rowHeader: true,
          className: 'min-w-48',
          cell: ({ title, evidence }) => <Evidence title={title} evidence={evidence} />,
        },
        rule,
        { key: 'on', header: 'When', cell: ({ on }) => <Interval {...on} /> },
        {
          key: 'confidence',
          header: 'Evidence',
          cell: ({ confidence }) => <ConfidenceWord value={confidence} />,
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      rest={rest}
      empty={`None that matters to this plan has fired in the last ${months} months.`}
    />
  )
}

/** Inflection points that are awaited, with what is missing. */
export function PendingPoints({ rows }: { rows: readonly Titled<PendingInflection>[] }) {
  return (
    <DataTable
      caption={`${rows.length} awaited, by rule and then by what is missing. Which comes first nobody knows.`}
      columns={[
        {
          key: 'what',
          header: 'What is awaited',
          rowHeader: true,
          className: 'min-w-48',
          cell: ({ title, evidence }) => <Evidence title={title} evidence={evidence} />,
        },
        rule,
        { key: 'gap', header: 'Missing', className: 'min-w-40', cell: ({ gap }) => gapWords(gap) },
        { key: 'heard', header: 'Last heard of', cell: ({ heard }) => formatDay(heard) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      rest={rest}
      empty="None that matters to this plan is awaited."
    />
  )
}

function Evidence({ title, evidence: [signal] }: { title: string; evidence: readonly string[] }) {
  if (signal === undefined) return title
  return (
    <a href={signalPath(signal)} className="prose-link font-normal">
      {title}
    </a>
  )
}
