import { type DownloadFormat, type DownloadName, downloadFormats, downloads } from '@/content/data'
import { formatNumber } from '@/domain/shared/range'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'

type File = { name: DownloadName; rows: number; bytes: Readonly<Record<DownloadFormat, number>> }

const columns: Column<File>[] = [
  {
    key: 'name',
    header: 'File',
    rowHeader: true,
    cell: ({ name }) => downloads[name].title,
  },
  {
    key: 'rows',
    header: 'Records',
    numeric: true,
    className: 'hidden sm:table-cell',
    cell: ({ rows }) => formatNumber(rows),
  },
  ...downloadFormats.map(
    (format): Column<File> => ({
      key: format,
      header: format.toUpperCase(),
      className: 'whitespace-nowrap',
      cell: ({ name, bytes }) => (
        <>
          <Link href={`/data/download/${name}.${format}`} download>
            {name}.{format}
          </Link>{' '}
          <span className="tabular block text-sm text-muted sm:inline">{formatSize(bytes[format])}</span>
          {format === 'csv' ? (
            <Link className="block py-1 text-sm" href={`/data/download/${name}.csv?bom=1`} download>
              CSV for Excel<span className="sr-only">: {name}</span>
            </Link>
          ) : null}
        </>
      ),
    }),
  ),
  {
    key: 'note',
    header: 'What it holds',
    className: 'min-w-80 md:min-w-64',
    cell: ({ name }) => <span className="text-ink-soft">{downloads[name].note}</span>,
  },
]

/** A size for readers: `12 kB`, `1.4 MB`. */
function formatSize(bytes: number): string {
  const kilobytes = bytes / 1000
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${formatNumber(kilobytes / 1000)} MB`
}

/** Every file of the dataset in both formats. */
export function DownloadTable({ files }: { files: readonly File[] }) {
  return (
    <DataTable
      caption="Files for download, with their size before compression."
      columns={columns}
      rows={files}
      rowKey={({ name }) => name}
      empty="No file is offered."
    />
  )
}
