import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { sourceKindLabels } from '@/domain/signal/labels'
import type { Source } from '@/domain/source/schema'
import { getSourcePage, type SourcePage } from '@/server/queries/data'
import { CitingSignals } from '@/ui/data/citing-signals'
import { hostOf, PublishedOn } from '@/ui/data/source-table'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { sourceList } from '@/url/lists'
import { sourcePath } from '@/url/paths'
import type { RecordRoute } from '../../../_record/record-pages'

function sourceMetadata(_: string, page: SourcePage | null): Metadata & { title: string } {
  if (!page) return { title: 'Source not found' }
  const { id, title, publisher } = page.source
  return {
    title: `${title} (${publisher})`,
    description: `A source of this tracker, cited by ${page.signals.length} signals.`,
    ...pageAddress(sourcePath(id)),
  }
}

function SourceView({ page }: { page: SourcePage }) {
  const { source, signals, original, copies } = page
  const nameOf = (slug: string) => page.operatorNames[slug] ?? page.placeNames[slug] ?? slug
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Data', path: '/data' },
          { name: 'Sources', path: '/data/sources' },
          { name: source.title, path: sourcePath(source.id) },
        ]}
      />
      <PageHeading
        kicker={
          <Link look="quiet" href="/data/sources">
            Source
          </Link>
        }
        title={source.title}
      />
      <dl className="max-w-3xl border-t border-rule">
        <Fact term="Publisher">
          <Link href={sourceList.href({ q: source.publisher })}>{source.publisher}</Link>
        </Fact>
        <Fact term="Date">
          <PublishedOn source={source} />
        </Fact>
        <Fact term="Kind">{sourceKindLabels[source.kind]}</Fact>
        <Fact term="Address">
          {source.url ? (
            <Link className="break-all" href={source.url} rel="noopener nofollow">
              {hostOf(source.url)}
              <span aria-hidden="true"> ↗</span>
              <span className="block text-sm text-muted">{source.url}</span>
            </Link>
          ) : (
            'None is recorded.'
          )}
        </Fact>
        {original ? (
          <Fact term="Repeats">
            <SourceLink source={original} />
            <span className="block text-sm text-muted">A copy never counts as a second publisher.</span>
          </Fact>
        ) : null}
        {copies.length > 0 ? (
          <Fact term="Repeated by">
            {copies.map((copy) => (
              <span key={copy.id} className="block">
                <SourceLink source={copy} />
              </span>
            ))}
          </Fact>
        ) : null}
        {source.licence ? <Fact term="License">{source.licence}</Fact> : null}
        {source.attribution ? <Fact term="Credit">{source.attribution}</Fact> : null}
        {source.note ? <Fact term="Note">{source.note}</Fact> : null}
        <Fact term="Id">
          <code className="font-sans">{source.id}</code>
        </Fact>
      </dl>
      <Section id="signals" title="What rests on it">
        <CitingSignals signals={signals} nameOf={nameOf} />
      </Section>
    </>
  )
}

function SourceLink({ source: { id, publisher, title } }: { source: Source }) {
  return (
    <>
      {publisher}: <Link href={sourcePath(id)}>{title}</Link>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 border-b border-rule py-2.5 sm:grid-cols-[8rem_1fr]">
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the page of a source is made from. */
export const sourceRoute: RecordRoute<SourcePage> = {
  family: 'source',
  read: (id) => getSourcePage(id),
  metadata: sourceMetadata,
  View: SourceView,
}
