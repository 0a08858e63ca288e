import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { type FaqEntry, faq, faqGroups, faqGroupTitles, faqMeta } from '@/content/faq'
import { formatDay } from '@/domain/signal/date'
import { getProseSources } from '@/server/queries/career-content'
import { getCareerFigures } from '@/server/queries/career-records'
import { ContentFoot } from '@/ui/careers/content-foot'
import { FaqList } from '@/ui/careers/faq-list'
import { figureSentence } from '@/ui/careers/figure-text'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { faqPage } from '@/ui/structured-data/json-ld'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = {
  title: 'Questions',
  description:
    'Questions about the services, the careers, the figures and this site, answered with figures of today.',
  ...pageAddress('/faq'),
}

export default async function FaqPage() {
  const [{ asOf, figures, names }, sources] = await Promise.all([
    getCareerFigures(),
    getProseSources(faqMeta),
  ])
  const answerOf = ({ answer, figures: named }: FaqEntry) =>
    [...answer, ...named.map((id) => figureSentence(figures[id], asOf))].join(' ')
  return (
    <PageFrame page="faq">
      <StructuredData
        trail={[{ name: 'Questions', path: '/faq' }]}
        about={(site) => [
          faqPage(
            site,
            faq.map((entry) => ({ id: entry.id, question: entry.question, answer: answerOf(entry) })),
          ),
        ]}
      />
      <PageHeading kicker="Careers" title="Questions">
        <p>
          {faq.length} questions. The figures beside the answers are as of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <nav aria-label="On this page" className="border-y border-rule py-3">
        <ol className="gap-x-10 text-note sm:columns-2">
          {faq.map(({ id, question }) => (
            <li key={id}>
              <Link look="quiet" tap className="py-0.5" href={`#${id}`}>
                {question}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {faqGroups.map((group) => (
        <Section key={group} id={`group-${group}`} title={faqGroupTitles[group]}>
          <FaqList
            entries={faq.filter((entry) => entry.group === group)}
            figures={figures}
            asOf={asOf}
            names={names}
          />
        </Section>
      ))}
      <ContentFoot meta={faqMeta} sources={sources} />
    </PageFrame>
  )
}
