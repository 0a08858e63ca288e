import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { methodologySections } from '@/content/methodology'
import { formatDay } from '@/domain/signal/date'
import { getRuleUse } from '@/server/queries/methodology'
import { MethodologyPart } from '@/ui/impact/methodology-part'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = {
  title: 'Methodology',
  description:
    'How signals, confidence, vehicle counts, dates and the deployment evidence score work, with every constant and rule that the code uses.',
  ...pageAddress('/methodology'),
}

export default async function MethodologyPage() {
  const sections = methodologySections()
  const { asOf, byRule, signalCount } = await getRuleUse()
  return (
    <PageFrame page="methodology">
      <StructuredData trail={[{ name: 'Methodology', path: '/methodology' }]} />
      <PageHeading kicker="Methodology" title="How the figures are made">
        <p>
          The weights, half-lives, vocabularies and rules on this page come from the code that computes the
          figures. Counts are of {formatDay(asOf)}, over {signalCount} signals.
        </p>
      </PageHeading>
      <nav aria-label="On this page" className="border-y border-rule py-3">
        <ol className="gap-x-10 text-note sm:columns-2 lg:columns-3">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <Link look="quiet" className="inline-block py-1" href={`#${id}`}>
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section) => (
        <MethodologyPart key={section.id} section={section} countOf={(ruleId) => byRule[ruleId] ?? 0} />
      ))}
    </PageFrame>
  )
}
