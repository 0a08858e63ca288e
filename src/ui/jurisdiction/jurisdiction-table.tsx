import type { JurisdictionOrder, JurisdictionRow } from '@/domain/lists/jurisdictions'
import { placeKindLabels } from '@/domain/place/labels'
import { rungLabels } from '@/domain/projection/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'

/** Jurisdictions with how far operators have come and what lies before their agencies. */
export function JurisdictionTable({
  rows,
  caption,
  names,
  hrefOf,
  sortOf,
}: {
  rows: readonly JurisdictionRow[]
  caption: string
  names: NameIndex
  hrefOf: (slug: string) => string
  sortOf?: (key: JurisdictionOrder) => Column<JurisdictionRow>['sort']
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          header: 'Jurisdiction',
          sort: sortOf?.('name'),
          rowHeader: true,
          className: 'min-w-36',
          cell: ({ place, country }) => (
            <>
              <Link href={hrefOf(place.slug)}>{place.name}</Link>
              <span className="block text-sm font-normal text-muted">
                {placeKindLabels[place.kind]}
                {country ? `, ${country.name}` : ''}
              </span>
            </>
          ),
        },
        {
          key: 'reached',
          header: 'Furthest stage',
          sort: sortOf?.('reached'),
          className: 'min-w-40',
          cell: ({ reached, leaders }) =>
            reached ? (
              <>
                {rungLabels[reached]}
                <span className="block text-sm text-muted">
                  {leaders.map((slug) => nameOf(names, slug)).join(', ')}
                </span>
              </>
            ) : (
              <span className="text-muted">None on record</span>
            ),
        },
        { key: 'open', header: 'Open', sort: sortOf?.('open'), numeric: true, cell: ({ open }) => open },
        {
          key: 'waiting',
          header: 'Longest wait, days',
          sort: sortOf?.('waiting'),
          numeric: true,
          cell: ({ longest }) => (longest ? formatRange(longest) : <span className="text-muted">—</span>),
        },
        {
          key: 'decided',
          header: 'Decided',
          sort: sortOf?.('decided'),
          numeric: true,
          cell: ({ decided }) => decided,
        },
        {
          key: 'agencies',
          header: 'Agencies',
          numeric: true,
          className: 'hidden sm:table-cell',
          cell: ({ agencies }) => agencies,
        },
      ]}
      rows={rows}
      rowKey={({ place }) => place.slug}
      empty="No jurisdiction meets these filters."
    />
  )
}
