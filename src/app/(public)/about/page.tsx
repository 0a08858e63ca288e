import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { about, credits, readersWords } from '@/content/about'
import { dataLicence } from '@/content/data'
import { env } from '@/server/env'
import { CorrectionsAddress } from '@/ui/about/corrections-address'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { sourcePath } from '@/url/paths'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = {
  title: 'About',
  description: about.summary,
  ...pageAddress('/about'),
}

export default function AboutPage() {
  return (
    <PageFrame page="about">
      <StructuredData trail={[{ name: 'About', path: '/about' }]} />
      <PageHeading kicker="About" title="What this site is">
        <p>{about.summary}</p>
      </PageHeading>
      <Prose>{about.whatItIs}</Prose>
      <Section id="independence" title="Independence">
        <Prose>{about.independence}</Prose>
      </Section>
      <Section id="making" title="How it is made">
        <Prose>{about.making}</Prose>
        <p className="mt-4">
          <Link href="/methodology">The methodology</Link> gives every definition, constant and rule.
        </p>
      </Section>
      <Section id="words" title="Words for readers">
        <DefinitionList look="entries" terms="wide" className="max-w-4xl">
          {readersWords.map(({ term, meaning }) => (
            <Definition key={term} term={term}>
              {meaning}
            </Definition>
          ))}
        </DefinitionList>
      </Section>
      <Section id="corrections" title="Corrections">
        <div className="measure grid gap-3">
          <CorrectionsAddress email={env().CONTACT_EMAIL} page={env().CORRECTIONS_URL} />
          <ul className="grid list-disc gap-1.5 pl-6">
            {about.correctionSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p>
            Where two sources disagree and neither is clearly wrong, both are kept: the better sourced one as
            the main record, the other beside it as disputed. A correction appears as a new revision of the
            signal, with its reason.
          </p>
        </div>
      </Section>
      <Section id="credits" title="Credits and licenses">
        <ul className="grid max-w-4xl gap-3">
          <li>
            The dataset is published under{' '}
            <Link href={dataLicence.url} rel="license noopener">
              {dataLicence.name}
            </Link>{' '}
            and can be <Link href="/data">downloaded</Link>. The code is under the MIT license.
          </li>
          <li>
            The idea of 15 careers, with their roles and skills, comes from{' '}
            <Link href={sourcePath('skilldential-2026-06')}>
              Tesla Robotaxi Deployment Tracker: 15 Impacts on AI Careers, Skilldential, June 2026
            </Link>
            . The text, rules and score here are ours.
          </li>
          {credits.map(({ what, who, licence, href }) => (
            <li key={what}>
              {what}:{' '}
              <Link href={href} rel="noopener">
                {who}
              </Link>
              . {licence}.
            </li>
          ))}
          <li>
            Every source is in <Link href="/data/sources">the list of sources</Link>.
          </li>
        </ul>
      </Section>
    </PageFrame>
  )
}

function Prose({ children }: { children: readonly string[] }): ReactNode {
  return (
    <div className="measure grid gap-3 leading-relaxed">
      {children.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
