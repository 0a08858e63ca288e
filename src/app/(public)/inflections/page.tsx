import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { hiringCheck } from '@/content/article-claims'
import { inflectionsIntro, inflectionsMeta, inflectionWords } from '@/content/inflections'
import { inflectionRules } from '@/domain/careers/inflection'
import { filterInflections, sortFired, sortPending } from '@/domain/careers/inflection-list'
import { findImpact, impacts, isImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { readAsOf } from '@/domain/lists/as-of'
import { checkChoices } from '@/domain/lists/check'
import { clampPage, pageOf, pageSize } from '@/domain/lists/page'
import { relaxedCounts } from '@/domain/lists/relax'
import { nameOf } from '@/domain/shared/names'
import { keysOf } from '@/domain/shared/record-of'
import { addDays, formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getProseSources } from '@/server/queries/career-content'
import { getEvidence, getInflections, type InflectionPage } from '@/server/queries/career-records'
import { ContentFoot } from '@/ui/careers/content-foot'
import { EvidenceList } from '@/ui/careers/evidence-list'
import { FiredTable, PendingTable } from '@/ui/careers/inflection-table'
import { Prose } from '@/ui/careers/prose'
import { RuleList } from '@/ui/careers/rule-list'
import { Disclosure } from '@/ui/kit/disclosure'
import { FilterForm } from '@/ui/kit/filter-form'
import { PageHeading } from '@/ui/kit/page-heading'
import { LongListPages } from '@/ui/kit/pagination'
import { Section } from '@/ui/kit/section'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { namesIn } from '@/ui/lists/filter-rows'
import { keptDay } from '@/url/as-of'
import {
  type InflectionView,
  inflectionParams,
  inflectionsHref,
  loadInflectionParams,
} from '@/url/inflections'
import { keptSort, sortLink } from '@/url/sort-link'
import { PageFrame } from '../_page/page-frame'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asOf: asked } = await loadInflectionParams(searchParams)
  const { asOf, problem } = readAsOf(asked, today())
  return {
    title: asked === '' || problem ? 'Inflection points' : `Inflection points, ${formatDay(asOf)}`,
    description:
      'Approvals, production steps, driverless cities and fleet sizes that are said to come before hiring: which have happened, on what evidence, and which are next.',
    ...pageAddress('/inflections'),
  }
}

const labels = { rule: 'Kind', operator: 'Operator', impact: 'Career' } as const
const fields = keysOf(labels)

const rulesFor = (impact: string) =>
  isImpactSlug(impact)
    ? inflectionRules.filter((rule) => inflectionWords[rule].impacts.includes(impact))
    : null
const impactsRead = new Set(inflectionRules.flatMap((rule) => inflectionWords[rule].impacts))

export default async function InflectionsPage({ searchParams }: Props) {
  const view = await loadInflectionParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [page, hiring, sources] = await Promise.all([
    getInflections(asOf),
    getEvidence(hiringCheck.signals),
    getProseSources(inflectionsMeta),
  ])
  const { names, evidence } = page
  const all = [...page.fired, ...page.pending, ...page.dormant]
  const operators = [...new Set(all.map(({ operator }) => operator))]
  const problems = checkChoices([
    { field: 'rule', value: view.rule, known: inflectionRules, noun: 'kind of inflection point' },
    { field: 'operator', value: view.operator, known: operators, noun: 'operator with an inflection point' },
    { field: 'impact', value: view.impact, known: [...impactsRead], noun: 'career with an inflection point' },
  ])
  const shown = problems.length > 0 ? nothing : select(page, view)
  const total = countOf(shown)
  const pages = {
    fired: clampPage(view.page, shown.fired.length),
    next: clampPage(view.nextPage, shown.pending.length),
    aside: clampPage(view.asidePage, shown.dormant.length),
  }
  const turn = (change: Partial<InflectionView>) => inflectionsHref({ ...view, ...change })
  const href = (change: Partial<InflectionView>) => turn({ page: 1, nextPage: 1, asidePage: 1, ...change })
  const clearHref = inflectionsHref({ sort: view.sort, order: view.order, next: view.next, asOf: view.asOf })
  const look = { names, evidence, asked: view.asOf }
  const recentSince = addDays(asOf, -changeWindowDays)
  const recent = page.fired.filter(({ on }) => on.date > recentSince).length

  return (
    <PageFrame page="inflections" day={{ address: inflectionsHref(view), asked: view.asOf, problem }}>
      <StructuredData trail={[{ name: 'Inflection points', path: '/inflections' }]} />
      <PageHeading kicker="Careers" title="Inflection points">
        <p>
          {page.fired.length} milestones reached, {recent} of them in {changeWindowDays} days;{' '}
          {page.pending.length} ahead, {page.dormant.length} dormant. As of{' '}
          <time dateTime={asOf}>{formatDay(asOf)}</time>.
        </p>
      </PageHeading>
      <Prose paragraphs={inflectionsIntro} />
      <div className="mt-8">
        <FilterForm
          action="/inflections"
          hidden={{
            ...keptSort(view, inflectionParams),
            ...(view.next === inflectionParams.next.defaultValue ? {} : { next: view.next }),
            ...keptDay(view.asOf),
          }}
          clearHref={fields.some((field) => view[field] !== '') ? clearHref : null}
          fields={[
            {
              name: 'rule',
              label: labels.rule,
              any: 'Any kind',
              value: view.rule,
              options: inflectionRules.map((rule) => ({ value: rule, label: inflectionWords[rule].title })),
            },
            {
              name: 'operator',
              label: labels.operator,
              any: 'Any operator',
              value: view.operator,
              options: namesIn(operators, (slug) => [slug, nameOf(names, slug)]),
            },
            {
              name: 'impact',
              label: labels.impact,
              any: 'Any career',
              value: view.impact,
              options: impacts
                .filter(({ slug }) => impactsRead.has(slug))
                .map(({ slug, title }) => ({ value: slug, label: title })),
            },
          ]}
        />
      </div>
      {total === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={
            problems.length > 0 ? [] : relaxedCounts(fields, view, (asked) => countOf(select(page, asked)))
          }
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="inflection points"
          labels={labels}
        />
      ) : (
        <>
          <Section id="fired" title="Reached">
            <FiredTable
              {...look}
              rows={pageOf(sortFired(shown.fired, view.sort, view.order, names), pages.fired)}
              caption={`${shown.fired.length} of ${page.fired.length} milestones reached${forCareer(view.impact)}. Each is dated by its first undisputed signal.`}
              empty="None of these has been reached by this day."
              sortOf={(key) => sortLink(key, view, key === 'when' ? 'desc' : 'asc', href)}
            />
            <LongListPages
              pageSize={pageSize}
              page={pages.fired}
              total={shown.fired.length}
              noun="milestones reached"
              href={(page) => turn({ page })}
            />
          </Section>
          <Section id="next" title="Up next">
            <PendingTable
              {...look}
              rows={pageOf(sortPending(shown.pending, view.next, names), pages.next)}
              caption={`${shown.pending.length} of ${page.pending.length} milestones ahead, the smallest gap of each kind first unless sorted by operator.`}
              empty="None of these is ahead on this day."
              sortOf={(next) => ({
                href: turn({ next, nextPage: 1 }),
                order: next === view.next ? 'ascending' : 'none',
              })}
            />
            <LongListPages
              pageSize={pageSize}
              page={pages.next}
              total={shown.pending.length}
              noun="milestones ahead"
              href={(nextPage) => turn({ nextPage })}
            />
          </Section>
          <Section id="dormant" title="Dormant">
            <Disclosure
              summary={
                <>
                  {shown.dormant.length} of {page.dormant.length} without news for a year
                </>
              }
              open={pages.aside > 1}
            >
              <PendingTable
                {...look}
                rows={pageOf(shown.dormant, pages.aside)}
                caption="Dormant: no news for a year"
                empty="None of these is dormant."
              />
              <LongListPages
                pageSize={pageSize}
                page={pages.aside}
                total={shown.dormant.length}
                noun="dormant milestones"
                href={(asidePage) => turn({ asidePage })}
              />
            </Disclosure>
          </Section>
        </>
      )}
      <Section id="rules" title="The five rules">
        <RuleList {...page} ruleHref={(rule) => inflectionsHref({ rule, asOf: view.asOf })} />
      </Section>
      <Section id="hiring" title={hiringCheck.title}>
        <Prose paragraphs={hiringCheck.text} />
        <EvidenceList
          label="Advertisements and launches on record"
          items={hiringCheck.signals.flatMap((id) => hiring[id] ?? [])}
        />
      </Section>
      <ContentFoot meta={inflectionsMeta} sources={sources} />
    </PageFrame>
  )
}

type Points = Pick<InflectionPage, 'fired' | 'pending' | 'dormant'>
const nothing: Points = { fired: [], pending: [], dormant: [] }

function select(
  { fired, pending, dormant }: Points,
  { rule, operator, impact }: Pick<InflectionView, keyof typeof labels>,
): Points {
  const asked = { rule, operator, rules: rulesFor(impact) }
  return {
    fired: filterInflections(fired, asked),
    pending: filterInflections(pending, asked),
    dormant: filterInflections(dormant, asked),
  }
}

const countOf = ({ fired, pending, dormant }: Points) => fired.length + pending.length + dormant.length

function forCareer(impact: string): string {
  const title = findImpact(impact)?.title
  return title ? ` and are read for ${title}` : ''
}
