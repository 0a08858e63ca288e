import type { Bridge } from '@/content/paths'
import { type StartingPoint, startingPoints } from '@/domain/careers/paths'
import { type Roadmap, stepsOf } from '@/domain/careers/roadmap'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'

/** What each of the five backgrounds brings to a path, what it lacks, and where on the roadmap it should stay longest. */
export function BridgeTable({
  bridges,
  roadmap,
}: {
  bridges: Readonly<Record<StartingPoint, Bridge>>
  roadmap: Roadmap
}) {
  const titleOf = new Map(stepsOf(roadmap).map(({ id, title }) => [id, title]))
  return (
    <DataTable
      caption="From five starting points onto this path"
      captionHidden
      columns={[
        {
          key: 'from',
          header: 'You are',
          rowHeader: true,
          className: 'min-w-28 md:w-1/5',
          cell: ({ title }) => title,
        },
        {
          key: 'carries',
          header: 'You bring',
          className: 'min-w-48',
          cell: ({ slug }) => bridges[slug].carries,
        },
        {
          key: 'missing',
          header: 'You lack',
          className: 'min-w-48',
          cell: ({ slug }) => bridges[slug].missing,
        },
        {
          key: 'dwell',
          header: 'Stay longest at',
          className: 'min-w-40',
          cell: ({ slug }) => {
            const { dwell } = bridges[slug]
            return <Link href={`#${dwell}`}>{titleOf.get(dwell) ?? dwell}</Link>
          },
        },
      ]}
      rows={startingPoints}
      rowKey={({ slug }) => slug}
      stacks
      empty="No bridge is described."
    />
  )
}
