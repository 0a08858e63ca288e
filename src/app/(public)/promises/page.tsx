import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { clampPage, longPageSize, pageOf } from '@/domain/ledger/page'
import { filterPromises, type PromiseFilter, promisesSentence, sortPromises } from '@/domain/ledger/promises'
import { relaxedCounts } from '@/domain/ledger/relax'
import { placesOf } from '@/domain/ledger/signal-search'
import { placeWithDescendants } from '@/domain/place/schema'
import { promiseStatistics, referenceClass } from '@/domain/projection/promise-statistics'
import { promiseStatuses } from '@/domain/projection/targets'
import { formatDay } from '@/domain/signal/date'
import { targetMetrics } from '@/domain/signal/kinds'
import { promiseStatusLabels, targetMetricLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getPromiseLedger, type PromiseLedger } from '@/server/queries/ledgers'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { LongListPages } from '@/ui/kit/pagination'
import { Section } from '@/ui/kit/section'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { namesIn } from '@/ui/ledger/filter-rows'
import { PromiseStatisticsTable } from '@/ui/ledger/promise-statistics-table'
import { PromiseTable } from '@/ui/ledger/promise-table'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { labelOptions, placeOptions } from '@/ui/signal/filter-options'
import { loadPromiseParams, type PromiseView, promiseParams, promisesHref } from '@/url/promises'

export const instant = false

export const metadata: Metadata = {
  title: 'Promises',
  description:
    'Every dated promise of a robotaxi operator: what was said, by when, and whether it was met, late, missed or is overdue.',
  ...pageAddress('/promises'),
}

const labels = {
  operator: 'Operator',
  status: 'Status',
  metric: 'What was promised',
  place: 'Place',
} as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function PromisesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, ...view } = await loadPromiseParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const ledger = await getPromiseLedger(asOf)
  const { rows } = ledger
  const names = new Map(ledger.operators.map(({ slug, name }) => [slug, name]))
  const problems = findProblems(view, ledger)
  const find = (asked: PromiseView) => filterPromises(rows, toFilter(asked, ledger))
  const found = problems.length > 0 ? [] : find(view)
  const shownPage = clampPage(page, found.length, longPageSize)
  const sorted = sortPromises(found, view.sort, view.order)
  const shown = pageOf(sorted, shownPage, longPageSize).map((row) => ({
    ...row,
    evidence: row.target.evidence === null ? null : (ledger.evidence[row.target.evidence] ?? null),
    reference: row.status === 'open' ? referenceClass(rows, row) : null,
    showsNote: asOf === today() || (row.status !== 'open' && row.status !== 'overdue'),
    source: ledger.sources[row.target.sources[0] ?? ''] ?? null,
  }))
  const href = (change: Partial<PromiseView>) => promisesHref({ ...view, ...change })
  const clearHref = promisesHref({ sort: view.sort, order: view.order })

  return (
    <>
      <StructuredData trail={[{ name: 'Promises', path: '/promises' }]} />
      <PageHeading kicker="Ledger" title="Promises">
        <p>
          {promisesSentence(rows)} As of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/promises"
        hidden={keptSort(view, promiseParams)}
        clearHref={fields.some((field) => view[field] !== '') || view.asOf !== '' ? clearHref : null}
        fields={[
          {
            name: 'status',
            label: labels.status,
            any: 'Any status',
            value: view.status,
            options: labelOptions(promiseStatuses, promiseStatusLabels),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: namesIn(rows, (row) => [row.target.operator, row.operatorName]),
          },
          {
            name: 'metric',
            label: labels.metric,
            any: 'Anything',
            value: view.metric,
            options: labelOptions(targetMetrics, targetMetricLabels),
          },
          {
            name: 'place',
            label: labels.place,
            any: 'Anywhere',
            value: view.place,
            options: placeOptions(
              placesOf(
                rows.map(({ target }) => target),
                ledger.places,
              ),
            ),
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
          noun="promises"
          labels={labels}
        />
      ) : (
        <>
          <PromiseTable
            rows={shown}
            caption={`${found.length} of ${rows.length} promises. A promise without a recorded outcome is overdue once its day has passed. An open promise opens with its reference class.`}
            sortOf={(key) => sortLink(key, view, key === 'announced' || key === 'due' ? 'desc' : 'asc', href)}
          />
          <LongListPages
            page={shownPage}
            total={found.length}
            noun="promises"
            href={(number) => promisesHref({ ...view, page: number })}
          />
        </>
      )}
      <Section
        id="by-operator"
        title="Who keeps them"
        aside={<Link href="/methodology#promises">How it is counted</Link>}
      >
        <div className="measure mb-4 grid gap-3 text-note text-muted">
          <p>
            Counted over promises with a due day. A promise has come due when it was met, missed, or its day
            has passed. <strong>Met on time</strong> is out of those: the lower figure takes no overdue
            promise for a kept one, the upper takes all of them.
          </p>
          <p>
            <strong>Median slip</strong> is over promises met on time or late whose fulfillment is a dated
            signal: the days from the due day to the day of that signal. A signal known to a month or less
            gives a range. A due day is the last day of the period promised, so a promise for a year that is
            kept in January is many days early.
          </p>
        </div>
        <PromiseStatisticsTable
          statistics={promiseStatistics(rows)}
          operatorName={(slug) => names.get(slug) ?? slug}
          asked={view.asOf}
        />
      </Section>
    </>
  )
}

function findProblems(view: PromiseView, { operators, places }: PromiseLedger) {
  return checkChoices([
    {
      field: 'operator',
      value: view.operator,
      known: operators.map(({ slug }) => slug),
      noun: 'operator',
    },
    { field: 'status', value: view.status, known: promiseStatuses, noun: 'status of a promise' },
    { field: 'metric', value: view.metric, known: targetMetrics, noun: 'subject of a promise' },
    { field: 'place', value: view.place, known: places.map(({ slug }) => slug), noun: 'place' },
  ])
}

function toFilter(
  { operator, status, metric, place }: PromiseView,
  { places }: PromiseLedger,
): PromiseFilter {
  return { operator, status, metric, places: place === '' ? null : placeWithDescendants(places, place) }
}
