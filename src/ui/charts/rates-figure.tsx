import type { IncidentRates } from '@/domain/projection/incident-rates'
import { minIncidents } from '@/domain/projection/incident-rates'
import type { NameIndex } from '@/domain/shared/names'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { DataTable } from '../kit/data-table'
import type { ValueAxis } from './axis'
import { ChartFigure } from './chart-figure'
import { type ChartSource, ChartTools } from './chart-tools'
import { At, across } from './plot-frame'
import { type RateRow, ratesModel, type UnmatchedRow } from './rates-model'

/** Miles per incident with its exact interval, and the counts for which none can be given. */
export function RatesFigure({
  rates,
  source,
  names,
  unpublished = [],
}: {
  names: NameIndex
  rates: IncidentRates
  source?: ChartSource
  /** Operators that carry riders and of whom no rate can be given. */
  unpublished?: readonly string[]
}) {
  const { axis, rows, unmatched, sentence } = ratesModel(rates, names)
  if (rows.length + unmatched.length === 0) {
    return <EmptyState>{sentence}</EmptyState>
  }
  return (
    <ChartFigure
      sentence={sentence}
      caption={
        <>
          Only figures of one operator, one place and one period are combined. The bar is the exact 95%
          interval of a Poisson count: it covers chance, not errors in the figures. No rate is given below n ={' '}
          {minIncidents}. Reporting rules differ among operators, so rates do not rank them.{' '}
          <Link href="/methodology#rates">How it is computed</Link>
        </>
      }
      table={
        <>
          <RatesTable rows={rows} />
          <div className="mt-6">
            <UnmatchedTable rows={unmatched} />
          </div>
        </>
      }
      tools={source ? <ChartTools {...source} /> : null}
    >
      <ul className="border-t border-rule">
        {rows.map((row) => (
          <li key={row.key} className="grid items-center gap-x-4 border-b border-rule py-2 md:grid-cols-rate">
            <p className="text-note leading-snug">
              <b className="font-semibold">{row.service}</b>
              <span className="block text-label text-muted">
                n = {row.n}, {row.period}; {row.miles} miles, {row.milesPeriod}
                {row.mismatch ? ` (${row.mismatch})` : null}
              </span>
            </p>
            {row.rate ? (
              <svg width="100%" height={24} overflow="visible" className="block" aria-hidden="true">
                {axis.ticks.map((tick) => (
                  <line
                    key={tick.value}
                    x1={across(tick.at)}
                    x2={across(tick.at)}
                    y1={0}
                    y2={24}
                    stroke={tick.value === 0 ? 'var(--rule-strong)' : 'var(--rule)'}
                  />
                ))}
                <line
                  x1={across(row.rate.low)}
                  x2={across(row.rate.high)}
                  y1={12}
                  y2={12}
                  stroke="var(--ink-soft)"
                  strokeWidth={7}
                  strokeOpacity={0.35}
                />
                <At x={row.rate.middle} y={12}>
                  <circle r={5} fill="var(--ink-soft)" stroke="var(--paper)" strokeWidth={1.5} />
                </At>
              </svg>
            ) : (
              <p className="text-sm text-muted">Not shown: fewer than {minIncidents} incidents.</p>
            )}
            {row.rate ? (
              <p className="tabular text-note font-semibold md:text-right">
                {row.rate.text} miles per incident
                <span className="block text-label font-normal text-muted">95%: {row.rate.interval}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <RateAxis axis={axis} />
      {unpublished.length > 0 ? (
        <p className="mt-2 text-note text-muted">
          No count for the miles of one period is published for {unpublished.join(', ')}.
        </p>
      ) : null}
    </ChartFigure>
  )
}

function RateAxis({ axis }: { axis: ValueAxis }) {
  return (
    <div aria-hidden="true" className="hidden gap-x-4 text-xs text-muted md:grid md:grid-cols-rate">
      <div className="relative col-start-2 h-6">
        {axis.ticks.map((tick) => (
          <span
            key={tick.value}
            className="tabular absolute top-1 -translate-x-1/2"
            style={{ left: across(tick.at) }}
          >
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  )
}

function RatesTable({ rows }: { rows: readonly RateRow[] }) {
  return (
    <DataTable
      caption="Miles per incident, newest first"
      columns={[
        { key: 'service', header: 'Service', rowHeader: true, cell: (row) => row.service },
        {
          key: 'n',
          header: 'Incidents (n)',
          cell: (row) => (
            <Link href={signalPath(row.incidentsSignal)}>
              {row.n}, {row.period}
            </Link>
          ),
        },
        {
          key: 'miles',
          header: 'Miles',
          cell: (row) => (
            <Link href={signalPath(row.milesSignal)}>
              {row.miles}, {row.milesPeriod}
            </Link>
          ),
        },
        {
          key: 'rate',
          header: 'Miles per incident',
          numeric: true,
          cell: (row) => row.rate?.text ?? `Not shown, n < ${minIncidents}`,
        },
        { key: 'interval', header: '95% interval', numeric: true, cell: (row) => row.rate?.interval ?? '–' },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
      empty="No count of incidents has miles of the same operator, place and period."
    />
  )
}

function UnmatchedTable({ rows }: { rows: readonly UnmatchedRow[] }) {
  return (
    <DataTable
      caption="Counts of incidents without a rate, newest first, and why"
      columns={[
        { key: 'service', header: 'Service', rowHeader: true, cell: (row) => row.service },
        {
          key: 'n',
          header: 'Incidents',
          cell: (row) => (
            <Link href={signalPath(row.signal)}>
              {row.n}, {row.period}
            </Link>
          ),
        },
        { key: 'why', header: 'Why no rate', cell: (row) => row.why },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
      empty="Every count has its miles."
    />
  )
}
