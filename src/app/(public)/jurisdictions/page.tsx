import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { filterJurisdictions, sortJurisdictions } from '@/domain/ledger/jurisdictions'
import { relaxedCounts } from '@/domain/ledger/relax'
import { formatDay } from '@/domain/signal/date'
import { placeKindLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getJurisdictions } from '@/server/queries/jurisdictions'
import { JurisdictionTable } from '@/ui/jurisdiction/jurisdiction-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { namesIn } from '@/ui/ledger/filter-rows'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { labelOptions } from '@/ui/signal/filter-options'
import { asOfHref } from '@/url/as-of'
import {
  type JurisdictionView,
  jurisdictionParams,
  jurisdictionsHref,
  loadJurisdictionParams,
} from '@/url/jurisdictions'
import { jurisdictionPath } from '@/url/paths'

export const instant = false

export const metadata: Metadata = {
  title: 'Jurisdictions',
  description:
    'Where robotaxi operators stand with each state and country: the rung reached, open proceedings with the days they have waited, and what is decided.',
  ...pageAddress('/jurisdictions'),
}

const labels = { kind: 'Level', operator: 'Operator', state: 'Proceedings' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]
const kinds = ['region', 'country', 'bloc'] as const
const states = { open: 'With open ones', none: 'Without open ones' } as const

export default async function JurisdictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadJurisdictionParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { rows, operatorNames } = await getJurisdictions(asOf)
  const operators = [...new Set(rows.flatMap((row) => row.operators))]
  const operatorName = (slug: string) => operatorNames[slug] ?? slug
  const problems = checkChoices([
    { field: 'kind', value: view.kind, known: kinds, noun: 'level' },
    { field: 'operator', value: view.operator, known: operators, noun: 'operator with a proceeding' },
    { field: 'state', value: view.state, known: Object.keys(states), noun: 'state of proceedings' },
  ])
  const find = (asked: JurisdictionView) => filterJurisdictions(rows, asked)
  const shown = sortJurisdictions(problems.length > 0 ? [] : find(view), view.sort, view.order)
  const href = (change: Partial<JurisdictionView>) => jurisdictionsHref({ ...view, ...change })
  const clearHref = jurisdictionsHref({ sort: view.sort, order: view.order })
  const riding = rows.filter(({ reached }) => reached === 'paid-rides').length
  const open = rows.reduce((sum, row) => sum + row.open, 0)

  return (
    <>
      <StructuredData trail={[{ name: 'Jurisdictions', path: '/jurisdictions' }]} />
      <PageHeading
        kicker={
          <Link look="quiet" href="/filings">
            Filings
          </Link>
        }
        title="Jurisdictions"
      >
        <p>
          In {riding} of {rows.length} jurisdictions on record an operator carries riders with nobody at the
          wheel; {open} proceedings are open. As of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/jurisdictions"
        hidden={keptSort(view, jurisdictionParams)}
        clearHref={fields.some((field) => view[field] !== '') || view.asOf !== '' ? clearHref : null}
        fields={[
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any level',
            value: view.kind,
            options: labelOptions(kinds, placeKindLabels),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: namesIn(operators, (slug) => [slug, operatorName(slug)]),
          },
          {
            name: 'state',
            label: labels.state,
            any: 'Any',
            value: view.state,
            options: labelOptions(['open', 'none'] as const, states),
          },
        ]}
      >
        <FilterInput name="asOf" label="Read as of" value={view.asOf} type="date" />
      </FilterForm>
      <DayProblem problem={problem} />
      {shown.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={problems.length > 0 ? [] : relaxedCounts(fields, view, (asked) => find(asked).length)}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="jurisdictions"
          labels={labels}
        />
      ) : (
        <JurisdictionTable
          rows={shown}
          caption={`${shown.length} of ${rows.length} jurisdictions. A city’s proceedings stand with its state or region; a rung is reached by a permit in force or an activity under way.`}
          operatorName={operatorName}
          hrefOf={(slug) => asOfHref(jurisdictionPath(slug), view.asOf)}
          sortOf={(key) => sortLink(key, view, key === 'name' ? 'asc' : 'desc', href)}
        />
      )}
    </>
  )
}
