import type { Contribution } from '@/domain/impact/demand-index'
import { editorRuleId, type ImpactMapping } from '@/domain/impact/rules'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'
import { ImpactStrength } from './impact-strength'
import { meaningSentence } from './meaning'

type Row = ImpactMapping & { title: string; condition: string; contribution: Contribution | null }

/** What a signal means for each impact and where, and what it adds to the index today. Each row can be linked to. */
export function MappingTable({
  rows,
  isCounted,
  subject,
}: {
  rows: readonly Row[]
  isCounted: boolean
  subject: Parameters<typeof meaningSentence>[1]
}) {
  return (
    <DataTable
      caption="Roles that this signal touches, strongest first"
      captionHidden
      columns={[
        {
          key: 'impact',
          header: 'Role',
          cell: ({ impact, title, ...effect }) => (
            <>
              <Link className="font-normal" href={impactPath(impact)}>
                {title}
              </Link>
              <span className="block font-normal sm:hidden">
                <Effect {...effect} />
              </span>
            </>
          ),
          rowHeader: true,
          className: 'w-28 sm:w-56',
        },
        {
          key: 'effect',
          header: 'Effect',
          cell: (row) => <Effect {...row} />,
          className: 'hidden sm:table-cell',
        },
        {
          key: 'why',
          header: 'What it means',
          cell: ({ impact, condition, ruleId, ...effect }) => (
            <div className="min-w-44">
              {meaningSentence(effect, subject)}
              <span className="block text-sm text-muted">
                {ruleId === editorRuleId ? (
                  <>
                    By correction: {condition}. <Link href={`#correction-${impact}`}>Who and why</Link>
                  </>
                ) : (
                  <>
                    Rule{' '}
                    <Link look="quiet" href={`/methodology#rule-${ruleId}`}>
                      {ruleId}
                    </Link>
                    : {condition}
                  </>
                )}
              </span>
            </div>
          ),
        },
        {
          key: 'working',
          header: (
            <>
              Strength × evidence
              <br />× age
            </>
          ),
          cell: ({ contribution }) => (contribution ? working(contribution) : '—'),
          numeric: true,
          className: 'hidden md:table-cell',
        },
        {
          key: 'today',
          header: 'Points today',
          cell: ({ contribution }) =>
            contribution ? signed(contribution.contribution) : isCounted ? '0.00' : '—',
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={({ impact }) => impact}
      rowId={({ impact }) => impact}
      empty="The rules map this signal to no role."
    />
  )
}

function Effect({ direction, strength }: Pick<Row, 'direction' | 'strength'>) {
  return (
    <span className="whitespace-nowrap">
      <ImpactStrength direction={direction} strength={strength} />{' '}
      <span aria-hidden="true" className="tabular">
        {direction === 1 ? '+' : '−'}
        {strength} of 3
      </span>
    </span>
  )
}

function working({ strength, evidence, decay }: Contribution): string {
  return `${strength} × ${evidence.toFixed(1)} × ${decay.toFixed(2)}`
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`
}
