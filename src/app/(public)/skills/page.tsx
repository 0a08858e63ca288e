import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import {
  impactsUsing,
  leverageNote,
  pillars,
  practices,
  skills,
  skillsIntro,
  skillsMeta,
} from '@/content/skills'
import { filterSkills, skillOrderLabels, skillOrders, sortSkills } from '@/domain/careers/skill-list'
import { impacts } from '@/domain/impact/catalog'
import { checkChoices, checkWords } from '@/domain/ledger/check'
import { relaxedCounts } from '@/domain/ledger/relax'
import { getProseSources } from '@/server/queries/career-content'
import { ContentFoot } from '@/ui/careers/content-foot'
import { PillarTable } from '@/ui/careers/pillar-table'
import { PracticeList } from '@/ui/careers/practice-list'
import { Prose } from '@/ui/careers/prose'
import { SkillList } from '@/ui/careers/skill-list'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { SortLinks } from '@/ui/kit/sort-links'
import { CareersNav } from '@/ui/layout/careers-nav'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { loadSkillParams, type SkillView, skillParams, skillsHref } from '@/url/skills'

export const instant = false

export const metadata: Metadata = {
  title: 'Skills',
  description:
    'The four pillars of robotaxi work and a fifth group: what each skill is, why a fleet needs it, and which of the 15 careers ask for it.',
  ...pageAddress('/skills'),
}

const labels = { group: 'Pillar', impact: 'Career', words: 'Words' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

const rows = skills.map((skill) => ({ ...skill, impacts: impactsUsing(skill.slug) }))

export default async function SkillsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadSkillParams(searchParams)
  const problems = [
    ...checkChoices([
      { field: 'group', value: view.group, known: pillars.map(({ id }) => id), noun: 'pillar' },
      { field: 'impact', value: view.impact, known: impacts.map(({ slug }) => slug), noun: 'career' },
    ]),
    ...checkWords('words', view.words),
  ]
  const find = (asked: SkillView) => filterSkills(rows, asked)
  const shown = sortSkills(problems.length > 0 ? [] : find(view), view.sort)
  const href = (change: Partial<SkillView>) => skillsHref({ ...view, ...change })
  const clearHref = skillsHref({ sort: view.sort })
  return (
    <>
      <StructuredData trail={[{ name: 'Skills', path: '/skills' }]} />
      <CareersNav here="skills" />
      <PageHeading kicker="Careers" title="Skills, and who asks for them">
        <p>Four pillars, a group that they leave out, and {rows.length} skills in plain words.</p>
      </PageHeading>
      <Prose paragraphs={skillsIntro} />
      <Section id="pillars" title="The pillars">
        <PillarTable pillars={pillars} />
      </Section>
      <Section id="practices" title="Habits that matter more than tools">
        <PracticeList practices={practices} />
      </Section>
      <Section id="leverage" title={leverageNote.title}>
        <Prose paragraphs={leverageNote.text} />
      </Section>
      <Section
        id="skills"
        title="Every skill"
        aside={
          <SortLinks
            orders={skillOrders}
            labels={skillOrderLabels}
            shown={view.sort}
            href={(sort) => href({ sort })}
          />
        }
      >
        <FilterForm
          action="/skills"
          hidden={view.sort === skillParams.sort.defaultValue ? {} : { sort: view.sort }}
          clearHref={fields.some((field) => view[field] !== '') ? clearHref : null}
          fields={[
            {
              name: 'group',
              label: labels.group,
              any: 'Any pillar',
              value: view.group,
              options: pillars.map(({ id, title }) => ({ value: id, label: title })),
            },
            {
              name: 'impact',
              label: labels.impact,
              any: 'Any career',
              value: view.impact,
              options: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
            },
          ]}
        >
          <FilterInput name="words" label={labels.words} value={view.words} type="search" />
        </FilterForm>
        {shown.length === 0 ? (
          <FilterNotice
            problems={problems}
            relaxed={problems.length > 0 ? [] : relaxedCounts(fields, view, (asked) => find(asked).length)}
            withoutHref={(field) => href({ [field]: '' })}
            clearHref={clearHref}
            noun="skills"
            labels={labels}
          />
        ) : (
          <>
            <p className="tabular mb-5 text-note text-muted">
              {shown.length} of {rows.length} skills. The careers under each are computed from the impact
              pages.
            </p>
            <SkillList skills={shown} isOpen={view.words !== ''} />
          </>
        )}
      </Section>
      <ContentFoot meta={skillsMeta} sources={await getProseSources(skillsMeta)} />
    </>
  )
}
