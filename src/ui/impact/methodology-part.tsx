import type { MethodologySection, MethodologyTable } from '@/content/methodology-types'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Section } from '@/ui/kit/section'
import { RuleGroups } from './rule-groups'

type Row = MethodologyTable['rows'][number]

/** One part of the methodology: prose, formula, list, tables and rules, in that order. */
export function MethodologyPart({
  section,
  countOf,
}: {
  section: MethodologySection
  /** Number of signals that a rule decides today. */
  countOf: (ruleId: string) => number
}) {
  const { id, title, paragraphs, formula, list, tables, rules } = section
  return (
    <Section id={id} title={title}>
      <div className="measure grid gap-3">
        {formula ? (
          <pre className="overflow-x-auto border-l-2 border-ink bg-sunken px-4 py-3 font-sans text-note leading-relaxed whitespace-pre-wrap">
            {formula}
          </pre>
        ) : null}
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {list ? (
          <ol className="grid list-decimal gap-2 pl-6">
            {list.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        ) : null}
      </div>
      {tables.map((table) => (
        <div key={table.caption} className="mt-6 max-w-4xl">
          <DataTable
            caption={table.caption}
            columns={columnsOf(table)}
            rows={table.rows}
            rowKey={(row) => row.id}
            rowId={(row) => row.id}
            empty="Nothing to show."
          />
        </div>
      ))}
      {rules ? <RuleGroups groups={rules} countOf={countOf} /> : null}
    </Section>
  )
}

function columnsOf({ columns, numeric = [] }: MethodologyTable): Column<Row>[] {
  return columns.map((header, position) => ({
    key: header,
    header,
    rowHeader: position === 0,
    numeric: numeric.includes(position),
    className:
      position === 0 ? 'min-w-24 sm:min-w-32' : position === columns.length - 1 ? 'min-w-40 sm:min-w-64' : '',
    cell: (row) => row.cells[position],
  }))
}
