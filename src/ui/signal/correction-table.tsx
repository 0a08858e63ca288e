import { findImpact } from '@/domain/impact/catalog'
import type { MappingOverride } from '@/domain/impact/override'
import type { ImpactMapping } from '@/domain/impact/rules'
import { formatDay } from '@/domain/signal/date'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'

type Effect = Pick<ImpactMapping, 'direction' | 'strength'>

/** Direction and strength as a signed figure: `+2`. */
const signedStrength = ({ direction, strength }: Effect) => `${direction === 1 ? '+' : '−'}${strength}`

/** What an editor did to a mapping: `added as +2`, `changed to −1`, `removed`. */
export function correctionWords(override: MappingOverride): string {
  if (override.action === 'remove') return 'removed'
  return `${override.action === 'add' ? 'added as' : 'changed to'} ${signedStrength(override)}`
}

/** The corrections of one signal: what an editor put in place of what the rules say, who, when and why. */
export function CorrectionTable({
  overrides,
  byRules,
}: {
  overrides: readonly MappingOverride[]
  byRules: readonly ImpactMapping[]
}) {
  return (
    <DataTable
      caption="Corrected by editors. What the rules say is shown beside it."
      columns={[
        {
          key: 'impact',
          header: 'Role',
          rowHeader: true,
          className: 'w-28 sm:w-56',
          cell: ({ impact }) => <Link href={impactPath(impact)}>{findImpact(impact)?.title ?? impact}</Link>,
        },
        {
          key: 'what',
          header: 'Correction',
          className: 'min-w-44',
          cell: (override) => (
            <>
              {capital(correctionWords(override))}
              {override.action === 'remove' ? null : (
                <span className="block text-sm text-muted">{override.mechanism}</span>
              )}
            </>
          ),
        },
        {
          key: 'rules',
          header: 'By the rules',
          cell: ({ impact }) => <ByRules given={byRules.find((mapping) => mapping.impact === impact)} />,
        },
        { key: 'why', header: 'Why', className: 'min-w-44', cell: ({ reason }) => reason },
        {
          key: 'who',
          header: 'Who',
          cell: ({ by, on }) => (
            <>
              {by}
              <span className="block whitespace-nowrap text-sm text-muted">{formatDay(on)}</span>
            </>
          ),
        },
      ]}
      rows={overrides}
      rowKey={({ impact }) => impact}
      rowId={({ impact }) => `correction-${impact}`}
      empty="No editor has corrected what the rules say."
    />
  )
}

function ByRules({ given }: { given: ImpactMapping | undefined }) {
  if (!given) return <span className="text-muted">no mapping</span>
  return (
    <>
      {signedStrength(given)}{' '}
      <Link className="break-all text-sm" href={`/methodology#rule-${given.ruleId}`}>
        {given.ruleId}
      </Link>
    </>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
