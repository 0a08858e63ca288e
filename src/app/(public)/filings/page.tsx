import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { type FilingFilter, filingsSentence, filterFilings, sortFilings } from '@/domain/ledger/filings'
import { clampPage, longPageSize, pageOf } from '@/domain/ledger/page'
import { relaxedCounts } from '@/domain/ledger/relax'
import { placesOf } from '@/domain/ledger/signal-search'
import { placeWithDescendants } from '@/domain/place/schema'
import { formatDay } from '@/domain/signal/date'
import { permitTypes } from '@/domain/signal/kinds'
import { permitTypeLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { type FilingLedger, getFilingLedger } from '@/server/queries/ledgers'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { LongListPages } from '@/ui/kit/pagination'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilingTable } from '@/ui/ledger/filing-table'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { namesIn } from '@/ui/ledger/filter-rows'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { labelOptions, placeOptions } from '@/ui/signal/filter-options'
import { asOfHref } from '@/url/as-of'
import { type FilingView, filingParams, filingsHref, loadFilingParams } from '@/url/filings'
import { filingPath } from '@/url/paths'

export const instant = false

export const metadata: Metadata = {
  title: 'Filings',
  description:
    'Permits, applications, recalls and investigations of robotaxi operators: where each stands, since when, and every step with its source.',
  ...pageAddress('/filings'),
}

const labels = {
  operator: 'Operator',
  agency: 'Agency',
  place: 'Place',
  type: 'Type of proceeding',
  state: 'State',
} as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]
const states = { open: 'Open', closed: 'Decided' } as const

export default async function FilingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, ...view } = await loadFilingParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const ledger = await getFilingLedger(asOf)
  const { rows } = ledger
  const problems = findProblems(view, ledger)
  const find = (asked: FilingView) => filterFilings(rows, toFilter(asked, ledger))
  const found = problems.length > 0 ? [] : find(view)
  const shown = sortFilings(found, view.sort, view.order)
  const shownPage = clampPage(page, found.length, longPageSize)
  const open = found.filter((row) => row.open).length
  const href = (change: Partial<FilingView>) => filingsHref({ ...view, ...change })
  const clearHref = filingsHref({ sort: view.sort, order: view.order })

  return (
    <>
      <StructuredData trail={[{ name: 'Filings', path: '/filings' }]} />
      <PageHeading kicker="Ledger" title="Filings">
        <p>
          {filingsSentence(rows, asOf)} As of {formatDay(asOf)}. The same by{' '}
          <Link href="/jurisdictions">jurisdiction</Link>.
        </p>
      </PageHeading>
      <FilterForm
        action="/filings"
        hidden={keptSort(view, filingParams)}
        clearHref={fields.some((field) => view[field] !== '') || view.asOf !== '' ? clearHref : null}
        fields={[
          {
            name: 'state',
            label: labels.state,
            any: 'Open and decided',
            value: view.state,
            options: labelOptions(['open', 'closed'] as const, states),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: namesIn(rows, (row) => [row.filing.operator, row.operatorName]),
          },
          {
            name: 'agency',
            label: labels.agency,
            any: 'Any agency',
            value: view.agency,
            options: namesIn(rows, (row) => [row.filing.agency, row.agencyName]),
          },
          {
            name: 'place',
            label: labels.place,
            any: 'Anywhere',
            value: view.place,
            options: placeOptions(
              placesOf(
                rows.map(({ filing }) => filing),
                ledger.places,
              ),
            ),
          },
          {
            name: 'type',
            label: labels.type,
            any: 'Any type',
            value: view.type,
            options: labelOptions(permitTypes, permitTypeLabels),
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
          noun="filings"
          labels={labels}
        />
      ) : (
        <>
          <FilingTable
            rows={pageOf(shown, shownPage, longPageSize)}
            caption={`${found.length} ${found.length === 1 ? 'filing' : 'filings'}: ${open} open, ${found.length - open} decided. Vehicles are those named in the newest step that names any; days waiting run from the first step that lay before an agency.`}
            asOf={asOf}
            hrefOf={(slug) => asOfHref(filingPath(slug), view.asOf)}
            sortOf={(key) => sortLink(key, view, key === 'since' || key === 'waiting' ? 'desc' : 'asc', href)}
          />
          <LongListPages
            page={shownPage}
            total={found.length}
            noun="filings"
            href={(number) => filingsHref({ ...view, page: number })}
          />
        </>
      )}
    </>
  )
}

function findProblems(view: FilingView, { rows, places }: FilingLedger) {
  return checkChoices([
    {
      field: 'operator',
      value: view.operator,
      known: rows.map(({ filing }) => filing.operator),
      noun: 'operator with a filing',
    },
    {
      field: 'agency',
      value: view.agency,
      known: rows.map(({ filing }) => filing.agency),
      noun: 'agency with a filing',
    },
    { field: 'place', value: view.place, known: places.map(({ slug }) => slug), noun: 'place' },
    { field: 'type', value: view.type, known: permitTypes, noun: 'type of proceeding' },
    { field: 'state', value: view.state, known: Object.keys(states), noun: 'state of a filing' },
  ])
}

function toFilter(
  { operator, agency, type, state, place }: FilingView,
  { places }: FilingLedger,
): FilingFilter {
  return { operator, agency, type, state, places: place === '' ? null : placeWithDescendants(places, place) }
}
