import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import {
  auditExamples,
  auditIntro,
  auditQuestions,
  readinessDomains,
  readinessIntro,
  readinessMeta,
  rewrites,
} from '@/content/readiness'
import { type AuditResult, readAudit } from '@/domain/careers/audit'
import type { Result } from '@/domain/shared/result'
import { getProseSources } from '@/server/queries/career-content'
import { AuditAnswer } from '@/ui/careers/audit-answer'
import { AuditForm } from '@/ui/careers/audit-form'
import { Checklist } from '@/ui/careers/checklist'
import { ContentFoot } from '@/ui/careers/content-foot'
import { Prose } from '@/ui/careers/prose'
import { RewriteList } from '@/ui/careers/rewrite-list'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { loadReadinessParams, maxAuditTextLength, type ReadinessView, readinessHref } from '@/url/readiness'
import { PageFrame } from '../_page/page-frame'

export const instant = false

export const metadata: Metadata = {
  title: 'Readiness',
  description:
    'A checklist in three domains with what good evidence looks like, and a calculator that turns an accuracy into a reliability statement with an exact interval.',
  ...pageAddress('/readiness'),
}

const texts = ['before', 'what', 'condition', 'fallback'] as const

export default async function ReadinessPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadReadinessParams(searchParams)
  const audit = read(view)
  const invalid = audit.ok
    ? null
    : { field: fieldOf(audit.failure.field, view), message: audit.failure.message }
  const isSet = Object.entries(view).some(([name, value]) => name !== 'measure' && value !== '')
  return (
    <PageFrame page="readiness">
      <StructuredData trail={[{ name: 'Readiness', path: '/readiness' }]} />
      <PageHeading kicker="Careers" title="Are you ready, and can you show it?">
        <p>
          Three domains with what a careful interviewer would accept, and a tool that turns an accuracy into a
          reliability statement.
        </p>
      </PageHeading>
      <Prose paragraphs={readinessIntro} />
      {readinessDomains.map((domain) => (
        <Section key={domain.id} id={domain.id} title={domain.title}>
          <Checklist domain={domain} />
        </Section>
      ))}
      <Section id="audit" title="Audit your gap">
        <Prose paragraphs={auditIntro} />
        <ol className="careers-items careers-items-pairs my-8">
          {auditQuestions.map(({ id, ask, help }) => (
            <li key={id}>
              <h3>{ask}</h3>
              <p>{help}</p>
            </li>
          ))}
        </ol>
        <AuditForm view={view} invalid={invalid} isSet={isSet} />
        <p className="mt-4 text-note text-muted">
          Try it with{' '}
          {auditExamples.map(({ label, view: example }, position) => (
            <span key={label}>
              {position === 0 ? null : position === auditExamples.length - 1 ? ' or ' : ', '}
              <Link href={readinessHref(example)} data-scroll="keep">
                {label}
              </Link>
            </span>
          ))}
          . The examples are invented. What you enter is kept in the address only.
        </p>
        {invalid ? (
          <p role="status" className="mt-6 text-alert">
            {invalid.message}
          </p>
        ) : null}
        {audit.ok && audit.value ? <AuditAnswer reading={audit.value} view={view} /> : null}
      </Section>
      <Section id="rewrites" title="Before and after">
        <RewriteList rewrites={rewrites} />
      </Section>
      <ContentFoot meta={readinessMeta} sources={await getProseSources(readinessMeta)} />
    </PageFrame>
  )
}

function read(view: ReadinessView): Result<AuditResult | null> {
  const long = texts.find((name) => view[name].length > maxAuditTextLength)
  if (!long) return readAudit(view)
  const message = `Write at most ${maxAuditTextLength} characters.`
  return { ok: false, failure: { code: 'too-large', message, field: long } }
}

/** The field of the form that a failure is about: the size of a test stands in one field, whatever its unit. */
function fieldOf(field: string | null, view: ReadinessView): string {
  return field === null || !(field in view) ? 'exposure' : field
}
