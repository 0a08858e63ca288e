import type { RegisterPicture } from '@/domain/fleets/register-picture'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { formatInterval, type IsoDate } from '@/domain/signal/calendar'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { RegisterChart } from './register-chart'
import { type RegisterRow, registerChart, registerFinding, registerRows } from './register-chart-model'

/** The first figure of the fleets: what it finds, the chart, and every reading behind it as a table. */
export function FleetsFigure({
  picture,
  names,
  asOf,
  timeline,
}: {
  picture: RegisterPicture
  names: NameIndex
  asOf: IsoDate
  /** The page with every count and its settings. */
  timeline: string
}) {
  const finding = registerFinding(picture, names)
  const rows = registerRows(picture, names)
  const who = nameOf(names, picture.lead.operator)
  return (
    <figure aria-labelledby="size">
      <h1 id="size" className="max-w-4xl text-2xl lg:text-finding">
        {finding}
      </h1>
      <p className="mt-1.5 mb-4 text-note text-ink-soft">
        Cars on the {nameOf(names, picture.lead.place)} register, by operator, and independent field counts of{' '}
        {who} cars in service (blue). A registered car may run; it need not.
      </p>
      <RegisterChart model={registerChart(picture, names, asOf)} label={`Line chart. ${finding}`} />
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule pt-1">
        <Disclosure summary={`Show the numbers (${rows.length})`}>
          <DataTable
            caption="Every reading of the chart, newest first"
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
            empty="No reading is on record."
          />
        </Disclosure>
        <Link look="quiet" href={timeline} className="text-note">
          Every count, with filters and settings
        </Link>
      </div>
    </figure>
  )
}

const columns: Column<RegisterRow>[] = [
  {
    key: 'date',
    header: 'Date',
    rowHeader: true,
    cell: ({ reading }) => <Link href={signalPath(reading.signalId)}>{formatInterval(reading)}</Link>,
  },
  { key: 'who', header: 'Whose cars', cell: ({ who }) => who },
  { key: 'how', header: 'Counted how', cell: ({ how }) => how },
  { key: 'count', header: 'Cars', numeric: true, cell: ({ reading }) => formatRange(reading) },
]
