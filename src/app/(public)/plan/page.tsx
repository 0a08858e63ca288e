import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { careerPaths } from '@/domain/careers/paths'
import { defaultHorizon, planHorizons } from '@/domain/careers/plan'
import { readAsOf } from '@/domain/lists/as-of'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getPlan } from '@/server/queries/plan'
import { PlanPlaces } from '@/ui/careers/plan-fields'
import { FilterForm } from '@/ui/kit/filter-form'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { keptDay } from '@/url/as-of'
import { loadPlanParams, planHref } from '@/url/plan'
import { PageFrame } from '../_page/page-frame'
import { PathChoice } from './path-choice'
import { PlanView } from './plan-view'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

async function read({ searchParams }: Props) {
  const view = await loadPlanParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { path, place, horizon } = view
  return { view, asOf, problem, page: await getPlan({ path, place, horizon }, asOf) }
}

/** What the page is called: by the path and the places of the plan, where there is one. */
function titleOf({ plan, places }: Awaited<ReturnType<typeof read>>['page']): string {
  if (!plan) return 'Make a plan'
  const where = new Intl.ListFormat('en-US').format(places.map(({ name }) => name))
  return `${plan.path.title}${where ? `: ${where}` : ''}`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await read(props)
  return {
    title: page.plan ? `Plan, ${titleOf(page)}` : titleOf(page),
    description:
      'A career path, up to three places and a horizon on one page: live scores, inflection points, open promises and pending filings with their dates, and the roadmap.',
    ...pageAddress('/plan'),
  }
}

const labels = { path: 'Path', place: 'Places', horizon: 'Horizon' } as const

export default async function PlanPage(props: Props) {
  const { view, asOf, problem, page } = await read(props)
  const { path, place, horizon } = view
  const { plan, problems, months } = page
  const isDefault = horizon === '' || horizon === String(defaultHorizon)
  return (
    <PageFrame page="plan" day={{ address: planHref(view), asked: view.asOf, problem }}>
      <StructuredData
        trail={[
          { name: 'Career paths', path: '/paths' },
          { name: 'Make a plan', path: '/plan' },
        ]}
      />
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href="/paths">
              Career paths
            </Link>
            {plan ? ' · Plan' : null}
          </>
        }
        title={titleOf(page)}
      >
        <p>
          {plan
            ? `${months} months ahead, to ${formatDay(plan.until)}: what the record says about this path, and what to do meanwhile. As of ${formatDay(asOf)}.`
            : 'A path, up to three places and a horizon on one page. The address is the whole plan: keep it, or send it to somebody.'}
        </p>
      </PageHeading>
      <FilterForm
        action="/plan"
        hidden={keptDay(view.asOf)}
        clearHref={path !== '' || place !== '' || !isDefault ? planHref({ asOf: view.asOf }) : null}
        fields={[
          {
            name: 'path',
            label: labels.path,
            any: 'Choose a path',
            value: path,
            options: careerPaths.map(({ slug, title }) => ({ value: slug, label: title })),
            isWide: true,
          },
          {
            name: 'horizon',
            label: labels.horizon,
            any: `${defaultHorizon} months`,
            value: isDefault ? '' : horizon,
            options: planHorizons
              .filter((one) => one !== defaultHorizon)
              .map((one) => ({ value: String(one), label: `${one} months` })),
          },
        ]}
      >
        <PlanPlaces
          values={problems.length > 0 ? place.split(',') : page.written}
          suggestions={page.suggestions}
        />
      </FilterForm>
      {problems.length > 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={[]}
          withoutHref={(field) => planHref({ ...view, [field]: undefined })}
          clearHref={planHref({})}
          noun="plans"
          labels={labels}
        />
      ) : null}
      {plan ? <PlanView plan={plan} page={page} view={view} /> : null}
      {!plan && problems.length === 0 ? <PathChoice view={view} /> : null}
    </PageFrame>
  )
}
