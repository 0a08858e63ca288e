import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { articleClaims, claimsIntro } from '@/content/article-claims'
import {
  careersTable,
  computeIntro,
  computeNotes,
  computeTable,
  laboratoryTable,
  laboratoryText,
  layersIntro,
  learningLayers,
  learnMeta,
  lifecycle,
  lifecycleIntro,
  lifecycleShifts,
  patternsNote,
  patternsTable,
  phaseNotes,
  planSteps,
} from '@/content/learn'
import { formatDay } from '@/domain/signal/date'
import { getProseSources } from '@/server/queries/career-content'
import { getCareerFigures, getEvidence } from '@/server/queries/career-records'
import { ClaimList } from '@/ui/careers/claim-list'
import { ContentFoot } from '@/ui/careers/content-foot'
import { ContentTable } from '@/ui/careers/content-table'
import { LayerList } from '@/ui/careers/layer-list'
import { LifecycleList } from '@/ui/careers/lifecycle-list'
import { Prose } from '@/ui/careers/prose'
import { SiteLinks } from '@/ui/careers/site-links'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = {
  title: 'What to learn',
  description:
    'How a fleet’s recordings become changed behavior, the two computers behind it, the patterns that recur, and what to be able to do in three layers.',
  ...pageAddress('/learn'),
}

const cited = articleClaims.flatMap(({ recorded, since }) => [...recorded, ...since])

export default async function LearnPage() {
  const [{ asOf, figures }, evidence, sources] = await Promise.all([
    getCareerFigures(),
    getEvidence(cited),
    getProseSources(learnMeta),
  ])
  return (
    <PageFrame page="learn">
      <StructuredData trail={[{ name: 'What to learn', path: '/learn' }]} />
      <PageHeading kicker="Careers" title="How robotaxi engineering works — and what to learn">
        <p>{lifecycleIntro}</p>
      </PageHeading>
      <Section id="lifecycle" title="From a recording to a changed behavior">
        <LifecycleList stages={lifecycle} />
      </Section>
      <Section id="shifts" title="What changes">
        <ul className="careers-items careers-items-pairs">
          {lifecycleShifts.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="compute" title="In the vehicle and in the data center">
        <Prose paragraphs={[computeIntro]} />
        <div className="my-5">
          <ContentTable table={computeTable} captionHidden />
        </div>
        <Prose paragraphs={computeNotes} />
      </Section>
      <Section id="patterns" title="Patterns that recur">
        <ContentTable table={patternsTable} />
        <div className="mt-5">
          <Prose paragraphs={[patternsNote]} />
        </div>
      </Section>
      <Section id="laboratory" title="The laboratory and the street">
        <ContentTable table={laboratoryTable} captionHidden />
        <div className="my-5">
          <Prose paragraphs={laboratoryText} />
        </div>
        <ContentTable table={careersTable} />
      </Section>
      <Section id="layers" title="What to be able to do">
        <Prose paragraphs={[layersIntro]} />
        <div className="mt-6">
          <LayerList layers={learningLayers} />
        </div>
      </Section>
      <Section id="steps" title="In which order">
        <ol className="careers-items careers-items-pairs">
          {planSteps.map(({ title, text, link }, position) => (
            <li key={title}>
              <h3>
                {position + 1}. {title}
              </h3>
              <p>{text}</p>
              <SiteLinks links={[link]} label={`Where to ${title.toLowerCase()}`} />
            </li>
          ))}
        </ol>
      </Section>
      <Section id="phase" title="Where things stand">
        <Prose paragraphs={phaseNotes} />
      </Section>
      <Section
        id="claims"
        title="June 2026, as it was described"
        aside={<>Figures as of {formatDay(asOf)}</>}
      >
        <Prose paragraphs={[claimsIntro]} />
        <div className="mt-6">
          <ClaimList claims={articleClaims} evidence={evidence} figures={figures} asOf={asOf} />
        </div>
      </Section>
      <ContentFoot meta={learnMeta} sources={sources} />
    </PageFrame>
  )
}
