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
import { getProseSources } from '@/server/queries/career-content'
import { ContentFoot } from '@/ui/careers/content-foot'
import { PillarTable } from '@/ui/careers/pillar-table'
import { PracticeList } from '@/ui/careers/practice-list'
import { Prose } from '@/ui/careers/prose'
import { SkillList } from '@/ui/careers/skill-list'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { SortLinks } from '@/ui/kit/sort-links'
import { skillList } from '@/url/lists'
import { headingOf, trailOf } from '@/url/pages'
import { findRows } from '../_list/find-rows'
import { ListBody, ListFilters } from '../_list/list-page'
import { PageFrame } from '../_page/page-frame'

export const instant = false

export const metadata: Metadata = {
  title: 'Skills',
  description:
    'The four pillars of robotaxi work and a fifth group: what each skill is, why a fleet needs it, and which of the 15 careers ask for it.',
  ...pageAddress('/skills'),
}

const rows = skills.map((skill) => ({ ...skill, impacts: impactsUsing(skill.slug) }))

export default async function SkillsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view } = await skillList.read(searchParams)
  const options = {
    group: pillars.map(({ id, title }) => ({ value: id, label: title })),
    impact: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
  }
  const query = { list: skillList, view }
  const result = findRows({
    ...query,
    options,
    find: (asked) => filterSkills(rows, asked),
    sort: sortSkills,
  })
  return (
    <PageFrame page="skills">
      <StructuredData trail={trailOf('skills')} />
      <PageHeading kicker="Careers" title={headingOf('skills')}>
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
            href={(sort) => skillList.href({ ...view, sort })}
          />
        }
      >
        <ListFilters {...query} options={options} />
        <ListBody {...query} result={result} noun="skills">
          <p className="tabular mb-5 text-note text-muted">
            {result.total} of {rows.length} skills. The careers under each are computed from the role pages.
          </p>
          <SkillList skills={result.shown} isOpen={view.words !== ''} />
        </ListBody>
      </Section>
      <ContentFoot meta={skillsMeta} sources={await getProseSources(skillsMeta)} />
    </PageFrame>
  )
}
