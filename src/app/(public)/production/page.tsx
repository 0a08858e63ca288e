import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { checkChoices } from '@/domain/ledger/check'
import { filterProduction, productionSentence, sortProduction } from '@/domain/ledger/production'
import { relaxedCounts } from '@/domain/ledger/relax'
import { formatDay } from '@/domain/signal/date'
import { milestones } from '@/domain/signal/kinds'
import { milestoneLabels } from '@/domain/signal/labels'
import { getProductionLedger } from '@/server/queries/ledgers'
import { FilterForm } from '@/ui/kit/filter-form'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { namesIn } from '@/ui/ledger/filter-rows'
import { MilestoneTable } from '@/ui/ledger/milestone-table'
import { ProgramTable } from '@/ui/ledger/program-table'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { labelOptions } from '@/ui/signal/filter-options'
import { operatorPath, programPath } from '@/url/paths'
import { loadProductionParams, type ProductionView, productionHref, productionParams } from '@/url/production'

export const instant = false

export const metadata: Metadata = {
  title: 'Production',
  description:
    'Robotaxi vehicle and component programs: what was planned, what was built, at what rate, each milestone dated and sourced.',
  ...pageAddress('/production'),
}

const labels = { operator: 'Operator', program: 'Program', milestone: 'Milestone' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function ProductionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadProductionParams(searchParams)
  const { rows, asOf } = await getProductionLedger()
  const problems = checkChoices([
    {
      field: 'operator',
      value: view.operator,
      known: rows.map(({ program }) => program.operator),
      noun: 'operator with a program',
    },
    {
      field: 'program',
      value: view.program,
      known: rows.map(({ program }) => program.slug),
      noun: 'program',
    },
    { field: 'milestone', value: view.milestone, known: milestones, noun: 'kind of milestone' },
  ])
  const found = problems.length > 0 ? [] : filterProduction(rows, view)
  const shown = sortProduction(found, view.sort, view.order)
  const href = (change: Partial<ProductionView>) => productionHref({ ...view, ...change })
  const count = (asked: ProductionView) => filterProduction(rows, asked).length
  const clearHref = productionHref({ sort: view.sort, order: view.order })

  return (
    <>
      <StructuredData trail={[{ name: 'Production', path: '/production' }]} />
      <PageHeading kicker="Ledger" title="Production">
        <p>
          {productionSentence(rows, asOf)} As of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <p className="measure -mt-4 mb-8 text-ink-soft">
        A volume target is a plan and is drawn hollow; everything else is an event on record. No milestone
        moves a fleet number: a car built is not a car in service.
      </p>
      <FilterForm
        action="/production"
        hidden={keptSort(view, productionParams)}
        clearHref={fields.some((field) => view[field] !== '') ? clearHref : null}
        fields={[
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: namesIn(rows, (row) => [row.program.operator, row.operatorName]),
          },
          {
            name: 'program',
            label: labels.program,
            any: 'Any program',
            value: view.program,
            options: namesIn(rows, (row) => [row.program.slug, row.program.name]),
          },
          {
            name: 'milestone',
            label: labels.milestone,
            any: 'Any milestone',
            value: view.milestone,
            options: labelOptions(milestones, milestoneLabels),
          },
        ]}
      />
      {shown.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={problems.length > 0 ? [] : relaxedCounts(fields, view, count)}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="milestones"
          labels={labels}
        />
      ) : (
        <>
          <ProgramTable
            rows={shown}
            caption={`${shown.length} of ${rows.length} programs`}
            sortOf={(key) => sortLink(key, view, key === 'date' || key === 'count' ? 'desc' : 'asc', href)}
          />
          {shown.map(({ program, operatorName, milestones: own, contested }) => (
            <Section
              key={program.slug}
              id={program.slug}
              title={program.name}
              aside={
                <>
                  <Link href={operatorPath(program.operator)}>{operatorName}</Link>
                  {program.site ? ` · ${program.site}` : ''}
                  {' · '}
                  <Link href={programPath(program.slug)}>Planned and built</Link>
                </>
              }
            >
              <MilestoneTable
                name={program.name}
                milestones={[...own, ...contested]}
                allHref={programPath(program.slug)}
              />
            </Section>
          ))}
        </>
      )}
    </>
  )
}
