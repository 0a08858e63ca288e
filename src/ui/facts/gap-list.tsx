import { gapLabels } from '@/domain/facts/gap-kinds'
import type { DataGap, GapGroup } from '@/domain/facts/gaps'
import type { Publication, PublicationLink } from '@/domain/facts/publications'
import { formatDay } from '@/domain/signal/date'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { jurisdictionPath, signalPath, sourcePath } from '@/url/paths'
import type { FactSubjects } from './subjects'

type Row = GapGroup['bySettler'][number] & { kind: GapGroup['kind']; first: boolean }

/** What a reader would expect to be known and is not, each with the publications that would settle it. */
export function GapList({
  groups,
  subjects,
  asked,
}: {
  groups: readonly GapGroup[]
  subjects: FactSubjects
  asked: string
}) {
  const rows = groups.flatMap(({ kind, bySettler }) =>
    bySettler.map((part, position): Row => ({ ...part, kind, first: position === 0 })),
  )
  const columns: Column<Row>[] = [
    {
      key: 'what',
      header: 'Gap',
      rowHeader: true,
      cell: ({ kind, first, gaps }) => (
        <>
          {first ? gapLabels[kind] : <span className="text-muted">{gapLabels[kind]}, elsewhere</span>}
          <div className="max-w-96 text-sm text-ink-soft">
            <Subjects gaps={gaps} subjects={subjects} />
          </div>
        </>
      ),
    },
    {
      key: 'settled',
      header: 'What would close it',
      cell: ({ settledBy }) => (
        <ul className="grid min-w-48 gap-1.5">
          {settledBy.map((one) => (
            <li key={`${one.publisher}/${one.title}`}>
              <Settler publication={one} asked={asked} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      caption="What is usually known at this phase and is not on record."
      columns={columns}
      rows={rows}
      rowKey={({ kind, settledBy }) => `${kind}/${settledBy.map(({ title }) => title).join('/')}`}
      empty="No known gaps."
    />
  )
}

function Settler({ publication, asked }: { publication: Publication; asked: string }) {
  const { title, publisher, rhythm, link } = publication
  return (
    <>
      {link ? (
        <Link href={hrefOf(link, asked)} rel={link.to === 'web' ? 'noopener' : undefined}>
          {title}
        </Link>
      ) : (
        title
      )}
      <span className="block text-sm text-muted">
        {publisher}, {rhythm}
      </span>
    </>
  )
}

function hrefOf(link: PublicationLink, asked: string): string {
  if (link.to === 'source') return sourcePath(link.id)
  return link.to === 'web' ? link.url : asOfHref(jurisdictionPath(link.place), asked)
}

/** How many are named before the rest are counted under a fold. */
const maxNamed = 12

function Subjects({ gaps, subjects }: { gaps: readonly DataGap[]; subjects: FactSubjects }) {
  const [first] = gaps
  if (first?.target) {
    return (
      <ul className="grid gap-1">
        {gaps.map(({ target }) =>
          target ? (
            <li key={target.id}>
              <Link href={signalPath(target.id)}>{target.headline}</Link>
              {target.due === null ? null : <span className="text-muted">, due {formatDay(target.due)}</span>}
            </li>
          ) : null,
        )}
      </ul>
    )
  }
  const words = gaps.map(subjects.titleOf)
  if (words.length <= maxNamed) return <>{words.join(', ')}</>
  return (
    <>
      {words.slice(0, maxNamed).join(', ')}
      <Disclosure look="quiet" summary={`and ${words.length - maxNamed} more`}>
        {words.slice(maxNamed).join(', ')}
      </Disclosure>
    </>
  )
}
