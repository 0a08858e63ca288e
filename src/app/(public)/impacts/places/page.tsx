import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { type PlaceLevel, placeLevels } from '@/domain/impact/by-place'
import { findImpact, type ImpactSlug, impactSlugs, impacts } from '@/domain/impact/catalog'
import { readAsOf } from '@/domain/lists/as-of'
import { sortDrivingPlaces, sortFormingPlaces } from '@/domain/lists/career-places'
import { checkChoices } from '@/domain/lists/check'
import { clampPage, pageOf, pageSize } from '@/domain/lists/page'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getDrivingPlaces, getFormingPlaces } from '@/server/queries/impact-places'
import { DrivingTable } from '@/ui/impact/driving-table'
import { FormingTable } from '@/ui/impact/forming-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { asOfHref, keptDay } from '@/url/as-of'
import {
  type ImpactPlaceView,
  impactPlaceParams,
  impactPlacesHref,
  loadImpactPlaceParams,
} from '@/url/impact-places'
import { impactPath } from '@/url/paths'
import { keptSort, sortLink } from '@/url/sort-link'
import { PageFrame } from '../../_page/page-frame'

export const instant = false

const path = '/impacts/places'

type Props = { searchParams: Promise<SearchParams> }

const titleFor = (impact: { title: string } | undefined) =>
  impact ? `Where this career is forming: ${impact.title}` : 'Where careers are forming'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = await loadImpactPlaceParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const title = titleFor(findImpact(view.impact))
  return {
    title: view.asOf === '' || problem ? title : `${title}, ${formatDay(asOf)}`,
    description:
      'Cities, states and countries ranked by the deployment evidence for each of 15 AI careers, with ranges and the signals behind them.',
    ...pageAddress(path),
  }
}

const labels = { impact: 'Role', level: 'Level' } as const
const levelLabels: Record<PlaceLevel, string> = { city: 'Cities', region: 'Regions', country: 'Countries' }

export default async function ImpactPlacesPage({ searchParams }: Props) {
  const view = await loadImpactPlaceParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const impact = findImpact(view.impact)
  const problems = checkChoices([{ field: 'impact', value: view.impact, known: impactSlugs, noun: 'role' }])
  const href = (change: Partial<ImpactPlaceView>) => impactPlacesHref({ ...view, page: 1, ...change })
  const isSet = view.impact !== '' || view.level !== impactPlaceParams.level.defaultValue
  return (
    <PageFrame page="impactPlaces" day={{ address: impactPlacesHref(view), asked: view.asOf, problem }}>
      <StructuredData
        trail={[
          { name: 'Roles', path: '/impacts' },
          { name: 'Where careers are forming', path },
        ]}
      />
      <PageHeading
        kicker={
          <Link look="quiet" href="/impacts">
            Roles
          </Link>
        }
        title={titleFor(impact)}
      >
        <p>
          {impact
            ? 'Places by the score of their own signals. It shows where deployments give evidence of this work, not where anyone is hiring; much of it can be done from elsewhere.'
            : 'For each place, the careers that its own signals drive most. Choose one to see the places ranked, with ranges and evidence.'}{' '}
          As of <time dateTime={asOf}>{formatDay(asOf)}</time>.
        </p>
      </PageHeading>
      <FilterForm
        action={path}
        clearHref={isSet ? impactPlacesHref({ sort: view.sort, order: view.order, asOf: view.asOf }) : null}
        hidden={{ ...keptSort(view, impactPlaceParams), ...keptDay(view.asOf) }}
        fields={[
          {
            name: 'impact',
            label: labels.impact,
            any: 'Any role',
            value: view.impact,
            options: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
          },
          {
            name: 'level',
            label: labels.level,
            any: levelLabels[impactPlaceParams.level.defaultValue],
            value: view.level === impactPlaceParams.level.defaultValue ? '' : view.level,
            options: placeLevels
              .filter((level) => level !== impactPlaceParams.level.defaultValue)
              .map((level) => ({ value: level, label: levelLabels[level] })),
          },
        ]}
      />
      {problems.length > 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={[]}
          withoutHref={() => href({ impact: '' })}
          clearHref={path}
          noun="places"
          labels={labels}
        />
      ) : impact ? (
        <Forming impact={impact.slug} view={view} asOf={asOf} href={href} />
      ) : (
        <Driving view={view} asOf={asOf} href={href} />
      )}
    </PageFrame>
  )
}

type Part = {
  view: ImpactPlaceView
  asOf: IsoDate
  href: (change: Partial<ImpactPlaceView>) => string
}

async function Forming({ impact, view, asOf, href }: Part & { impact: ImpactSlug }) {
  const rows = await getFormingPlaces(impact, view.level, asOf)
  const page = clampPage(view.page, rows.length)
  const noun = levelLabels[view.level].toLowerCase()
  return (
    <>
      <FormingTable
        rows={pageOf(sortFormingPlaces(rows, view.sort, view.order), page)}
        asked={view.asOf}
        sortOf={(key) => sortLink(key, view, key === 'name' ? 'asc' : 'desc', href)}
        caption={`${rows.length} ${noun} whose own signals concern this role. The range is the score under other weights and half-lives. A signal on a state or country counts there and is not divided among its cities.`}
      />
      <More page={page} total={rows.length} noun={noun} href={href} />
      <p className="mt-4 text-note">
        <Link href={asOfHref(impactPath(impact), view.asOf)}>All about this career</Link>
      </p>
    </>
  )
}

async function Driving({ view, asOf, href }: Part) {
  const rows = await getDrivingPlaces(view.level, asOf)
  // Without a career there is no index to sort by: its place is taken by the signals.
  const shown = { ...view, sort: view.sort === 'name' ? ('name' as const) : ('signals' as const) }
  const page = clampPage(view.page, rows.length)
  const noun = levelLabels[view.level].toLowerCase()
  return (
    <>
      <DrivingTable
        rows={pageOf(sortDrivingPlaces(rows, view.sort, view.order), page)}
        asked={view.asOf}
        sortOf={(key) => sortLink(key, shown, key === 'name' ? 'asc' : 'desc', href)}
        caption={`${rows.length} ${noun} with signals that concern a role, each with the roles it drives most. The figure is the score over the signals of the place alone.`}
        hrefOf={(impact) => impactPlacesHref({ impact, level: view.level, asOf: view.asOf })}
      />
      <More page={page} total={rows.length} noun={noun} href={href} />
    </>
  )
}

function More({
  page,
  total,
  noun,
  href,
}: {
  page: number
  total: number
  noun: string
  href: Part['href']
}) {
  if (total <= pageSize) return null
  return (
    <Pagination
      page={page}
      pageSize={pageSize}
      total={total}
      noun={noun}
      href={(number) => href({ page: number })}
    />
  )
}
