import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { dataLicence } from '@/content/data'
import { readAsOf } from '@/domain/lists/as-of'
import { nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import { maxCompared, writtenAs } from '@/domain/timeline/compare'
import { today } from '@/server/clock'
import { getComparison } from '@/server/queries/compare'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { siteUrl } from '@/server/site'
import { CompareFields } from '@/ui/compare/compare-fields'
import { CompareTable } from '@/ui/compare/compare-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { keptDay } from '@/url/as-of'
import { compareFileHref, compareHref, loadCompareParams } from '@/url/compare'
import { timelineHref } from '@/url/timeline'
import { PageFrame } from '../_page/page-frame'
import { Suggestions } from './suggestions'

export const instant = false

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}): Promise<Metadata> {
  const view = await loadCompareParams(searchParams)
  const { sides } = await getComparison(view.place, readAsOf(view.asOf, today()).asOf)
  return {
    title: sides.length > 0 ? titleOf(sides.map(({ name }) => name)) : 'Compare places',
    description:
      'Up to four cities, states, countries or operators side by side: status, vehicles by source type, area, permits, promises and careers, each with its date and its source.',
    ...pageAddress('/compare'),
  }
}

export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadCompareParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const comparison = await getComparison(view.place, asOf)
  const { sides, rows, problems, operators, places } = comparison
  const sourcing = await getSourcingFinder(asOf)
  const names = nameIndex(operators, places)
  const slugs = sides.map(({ slug }) => slug)
  const shown = { place: slugs.join(','), asOf: view.asOf }
  const title = titleOf(sides.map(({ name }) => name))

  return (
    <PageFrame page="compare" day={{ address: compareHref(view), asked: view.asOf, problem }}>
      <StructuredData trail={[{ name: 'Compare places', path: '/compare' }]} />
      <PageHeading kicker="Comparison" title={sides.length > 0 ? title : 'Places side by side'}>
        <p>
          Up to four places or operators, fact by fact, each with its date and source. As of {formatDay(asOf)}
          .
        </p>
      </PageHeading>
      <FilterForm
        action="/compare"
        hidden={keptDay(view.asOf)}
        clearHref={view.place !== '' ? compareHref({ asOf: view.asOf }) : null}
        fields={[]}
      >
        <CompareFields
          name="place"
          values={problems.length > 0 ? view.place.split(',') : sides.map(({ written }) => written)}
          suggestions={[...places, ...operators].map((one) => writtenAs(one, { operators, places }))}
        />
      </FilterForm>
      {problems.length > 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={[]}
          withoutHref={() => compareHref({ asOf: view.asOf })}
          clearHref={compareHref({})}
          noun="places"
          labels={{ place: 'Compare' }}
        />
      ) : null}
      {rows.length > 0 ? (
        <>
          <CompareTable
            sides={sides}
            rows={rows}
            asked={view.asOf}
            sourcing={sourcing}
            caption={`${sides.length} of up to ${maxCompared}, as of ${formatDay(asOf)}. Counts of different source types, cities or operators are never added.`}
            names={names}
            withoutHref={(slug) =>
              compareHref({ ...shown, place: slugs.filter((one) => one !== slug).join(',') })
            }
          />
          <div className="mt-4 text-sm text-muted">
            <p className="flex flex-wrap gap-x-3">
              <span>This table as</span>
              <Link tap href={compareFileHref(shown)} download>
                CSV
              </Link>
              <Link tap href={timelineHref({ compare: shown.place, to: view.asOf })}>
                The same on the timeline
              </Link>
            </p>
            <p className="measure break-words">
              Cite: “{title}”, as of {formatDay(asOf)}. {dataLicence.attribution}, {siteUrl()}
              {compareHref({ ...shown, asOf })}
            </p>
          </div>
        </>
      ) : null}
      {sides.length < 2 ? (
        <Suggestions suggestions={comparison.suggestions} asked={view.asOf} isAlone={sides.length === 1} />
      ) : null}
    </PageFrame>
  )
}

function titleOf(names: readonly string[]): string {
  return names.length === 2 ? names.join(' against ') : new Intl.ListFormat('en-US').format(names)
}
