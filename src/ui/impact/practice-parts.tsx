import type { TableContent as Content } from '@/content/careers-types'
import type { ImpactPractice, Occupation } from '@/content/impacts/practice'
import { socTitles } from '@/domain/careers/soc'
import { formatRange } from '@/domain/shared/range'
import type { Signal } from '@/domain/signal/schema'
import { ContentTable } from '@/ui/careers/content-table'
import { DataTable } from '@/ui/kit/data-table'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { CitedSignals } from './cited-signals'

const fitWords = {
  close: 'Close: most of the role',
  partial: 'Partial: a part of it',
  loose: 'Loose: the nearest code there is',
} as const

/** Under which headings official statistics would count the roles, and how well the headings fit. */
export function OccupationTable({ occupations, note }: { occupations: readonly Occupation[]; note: string }) {
  return (
    <DataTable
      caption={note}
      columns={[
        { key: 'role', header: 'Role', rowHeader: true, className: 'min-w-40', cell: ({ role }) => role },
        {
          key: 'codes',
          header: 'SOC 2018',
          className: 'min-w-56',
          cell: ({ codes }) => (
            <ul>
              {codes.map((code) => (
                <li key={code}>
                  <span className="tabular whitespace-nowrap">{code}</span> {socTitles[code]}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'fit', header: 'Fit', className: 'min-w-36', cell: ({ fit }) => fitWords[fit] },
        { key: 'note', header: 'Note', className: 'min-w-48', cell: ({ note: own }) => own },
      ]}
      rows={occupations}
      rowKey={({ role }) => role}
      stacks
      empty="No occupation code is assigned to these roles."
    />
  )
}

/** The first three things to build, with what to show of each. */
export function BuildList({ build }: Pick<ImpactPractice, 'build'>) {
  return (
    <ol className="border-t border-rule-strong">
      {build.map(({ title, what, artifact, hours }) => (
        <li key={title} className="grid gap-x-6 border-b border-rule py-2.5 lg:grid-cols-build">
          <h3 className="text-body">{title}</h3>
          <p className="text-note leading-snug">
            {what} <span className="text-muted">To show: {artifact}</span>
          </p>
          <p className="tabular text-note text-muted lg:text-right">{formatRange(hours)} hours</p>
        </li>
      ))}
    </ol>
  )
}

const outlookWords = {
  wide: 'Wanted widely elsewhere',
  moderate: 'Wanted in some other fields',
  narrow: 'Wanted in few other fields',
} as const

/** What becomes of the skill if robotaxis stall, and where else it is wanted. */
export function TransferPart({ transfer: { outlook, text, elsewhere } }: Pick<ImpactPractice, 'transfer'>) {
  return (
    <div className="grid gap-x-14 gap-y-5 lg:grid-cols-prose-beside">
      <p className="leading-relaxed">
        <strong className="font-semibold">{outlookWords[outlook]}.</strong> {text}
      </p>
      <DefinitionList look="entries" className="content-start text-note leading-snug">
        {elsewhere.map(({ field, why }) => (
          <Definition key={field} term={field}>
            {why}
          </Definition>
        ))}
      </DefinitionList>
    </div>
  )
}

/** What already speaks against the mapping, with its signals. */
export function AgainstPart({ text, signals }: { text: string; signals: readonly Signal[] }) {
  return (
    <>
      <p className="measure leading-relaxed">{text}</p>
      {signals.length > 0 ? (
        <div className="measure">
          <CitedSignals signals={signals} label="Signals that show it" />
        </div>
      ) : null}
    </>
  )
}

/** How the same job looked before and looks with a fleet. */
export function ContrastTable({ table }: { table: Content }) {
  return (
    <div className="mt-8 max-w-4xl">
      <ContentTable table={table} />
    </div>
  )
}
