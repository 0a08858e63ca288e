import type { CompareSide, FactRow } from '@/domain/compare/compare'
import type { FactCell, FactItem } from '@/domain/compare/facts'
import { placeKindLabels } from '@/domain/place/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { asOfHref } from '@/url/as-of'
import { operatorPath, placePath } from '@/url/paths'
import { factPath } from './fact-path'

/** Rows whose date is the day from which they hold, and not the day of one reading. */
const lasting: ReadonlySet<string> = new Set(['state', 'launch', 'permits', 'filings'])

/** What the sources of a statement with several of them give, by row; elsewhere they are records of one day. */
const sourceNames: Readonly<Record<string, readonly string[]>> = {
  density: ['the count', 'the area'],
  share: ['the driverless cars', 'all cars'],
  interruptions: ['the pause', 'the return'],
}

/** Facts as rows, operators or places as columns; the names of the facts stay in sight on a narrow screen. */
export function CompareTable({
  sides,
  rows,
  asked,
  caption,
  sourcing,
  names,
  withoutHref,
}: {
  sides: readonly CompareSide[]
  rows: readonly FactRow[]
  /** The day as it stands in the address; empty is today. */
  asked: string
  caption: string
  sourcing: SourcingFinder
  names: NameIndex
  /** The address of the comparison without one side. */
  withoutHref: (slug: string) => string
}) {
  const columns: Column<FactRow>[] = [
    { key: 'fact', header: 'Fact', rowHeader: true, cell: ({ label }) => label },
    ...sides.map((side, index) => ({
      key: side.slug,
      className: 'compare-table-side',
      header: <SideHeading side={side} asked={asked} withoutHref={withoutHref} />,
      cell: ({ key, empty, cells }: FactRow) => (
        <Cell cell={cells[index]} empty={empty} names={names} sourcing={sourcing} factKey={key} />
      ),
    })),
  ]
  return (
    <div className="compare-table">
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        rowId={({ key }) => key}
        empty="Nothing is compared."
      />
    </div>
  )
}

const figure = 'tabular font-semibold'

function SideHeading({
  side: { slug, name, kind },
  asked,
  withoutHref,
}: {
  side: CompareSide
  asked: string
  withoutHref: (slug: string) => string
}) {
  const path = kind === 'operator' ? operatorPath(slug) : placePath({ slug, kind })
  return (
    <>
      <Link look="inline" href={asOfHref(path, asked)} className="text-lg">
        {name}
      </Link>
      <small>
        {kind === 'operator' ? 'Operator' : placeKindLabels[kind]} ·{' '}
        <Link look="inline" tap href={withoutHref(slug)} data-scroll="keep" aria-label={`Remove ${name}`}>
          Remove
        </Link>
      </small>
    </>
  )
}

function Cell({
  cell,
  empty,
  ...rest
}: {
  cell: FactCell | undefined
  empty: string
  names: NameIndex
  sourcing: SourcingFinder
  factKey: string
}) {
  if (!cell || cell.items.length === 0) return <span className="text-muted">{empty}</span>
  return (
    <ul>
      {cell.items.map((item) => (
        <Statement key={`${item.sources[0]?.id}/${item.operator}/${item.text}`} item={item} {...rest} />
      ))}
      {cell.more > 0 ? <li className="text-sm text-muted">and {cell.more} more</li> : null}
    </ul>
  )
}

function Statement({
  item,
  names,
  sourcing,
  factKey,
}: {
  item: FactItem
  names: NameIndex
  sourcing: SourcingFinder
  factKey: string
}) {
  const { operator, place, text, note, status, when, sources } = item
  const [only, ...others] = sources
  const isLasting = lasting.has(factKey)
  const labels = sourceNames[factKey] ?? []
  const isRatio = others.length > 0
  const where = [operator, place].flatMap((slug) => (slug === null ? [] : [nameOf(names, slug)])).join(', ')
  return (
    <li>
      {status ? (
        <span className="mr-1.5 inline-block translate-y-glyph">
          <StatusGlyph status={status} />
        </span>
      ) : null}
      {only && !isRatio ? (
        <Link href={factPath(only)} className={/^\d|^at least/.test(text) ? figure : ''}>
          {text}
        </Link>
      ) : (
        <span className={figure}>{text}</span>
      )}
      <small>
        {where === '' ? null : `${where}: `}
        {isLasting ? null : note}
        {!isLasting && note !== null && when !== null && !factKey.startsWith('date-') ? ', ' : null}
        {when && !factKey.startsWith('date-') ? (
          <>
            {isLasting ? 'since ' : null}
            <Interval {...when} />
          </>
        ) : null}
        {isLasting && note !== null ? `, ${note}` : null}
        {isRatio
          ? sources.map((source, index) => (
              <span key={source.id}>
                {', '}
                <Link href={factPath(source)}>{labels[index] ?? `record ${index + 1}`}</Link>
              </span>
            ))
          : null}
      </small>
      <SourcingLine sourcing={sourcing(sources.flatMap(({ kind, id }) => (kind === 'signal' ? [id] : [])))} />
    </li>
  )
}
