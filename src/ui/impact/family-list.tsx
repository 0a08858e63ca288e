import { familyWords } from '@/content/sensitivity'
import type { VariantFamily } from '@/domain/impact/sensitivity'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'

type Family = { family: VariantFamily; variants: number; moving: number; changingLead: number }

/** The families of variants: what each leaves out or reckons otherwise, and how many of them change anything. */
export function FamilyList({
  families,
  shown,
  leadingRank,
  hrefOf,
}: {
  families: readonly Family[]
  /** The family whose variants are listed below. */
  shown: VariantFamily
  leadingRank: number
  hrefOf: (family: VariantFamily) => string
}) {
  return (
    <DataTable
      caption="Each family links to its variants."
      columns={[
        {
          key: 'family',
          header: 'Family',
          rowHeader: true,
          className: 'min-w-40',
          cell: ({ family }) => (
            <Link href={hrefOf(family)} aria-current={family === shown ? 'true' : undefined}>
              {familyWords[family].title}
            </Link>
          ),
        },
        {
          key: 'text',
          header: 'What is left out or changed',
          className: 'min-w-56',
          cell: ({ family }) => familyWords[family].text,
        },
        { key: 'variants', header: 'Variants', numeric: true, cell: ({ variants }) => variants },
        { key: 'moving', header: 'Move a rank', numeric: true, cell: ({ moving }) => moving },
        {
          key: 'lead',
          header: `Change who is in the top ${leadingRank}`,
          numeric: true,
          cell: ({ changingLead }) => changingLead,
        },
      ]}
      rows={families}
      rowKey={({ family }) => family}
      stacks
      empty="Nothing was varied."
    />
  )
}
