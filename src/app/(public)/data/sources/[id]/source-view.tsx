import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { sourceKindLabels } from '@/domain/signal/labels'
import type { Source } from '@/domain/source/schema'
import { getSourcePage, type SourcePage } from '@/server/queries/data'
import { CitingSignals } from '@/ui/data/citing-signals'
import { hostOf, PublishedOn } from '@/ui/data/source-table'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
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
      <DefinitionList look="lines" terms="medium" className="max-w-3xl">
        <Definition term="Publisher">
          <Link href={sourceList.href({ q: source.publisher })}>{source.publisher}</Link>
        </Definition>
        <Definition term="Date">
          <PublishedOn source={source} />
        </Definition>
        <Definition term="Kind">{sourceKindLabels[source.kind]}</Definition>
        <Definition term="Address">
          {source.url ? (
            <Link className="break-all" href={source.url} rel="noopener nofollow">
              {hostOf(source.url)}
              <span aria-hidden="true"> ↗</span>
              <span className="block text-sm text-muted">{source.url}</span>
            </Link>
          ) : (
            'None is recorded.'
          )}
        </Definition>
        {original ? (
          <Definition term="Repeats">
            <SourceLink source={original} />
            <span className="block text-sm text-muted">A copy never counts as a second publisher.</span>
          </Definition>
        ) : null}
        {copies.length > 0 ? (
          <Definition term="Repeated by">
            {copies.map((copy) => (
              <span key={copy.id} className="block">
                <SourceLink source={copy} />
              </span>
            ))}
          </Definition>
        ) : null}
        {source.licence ? <Definition term="License">{source.licence}</Definition> : null}
        {source.attribution ? <Definition term="Credit">{source.attribution}</Definition> : null}
        {source.note ? <Definition term="Note">{source.note}</Definition> : null}
        <Definition term="Id">
          <code className="font-sans">{source.id}</code>
        </Definition>
      </DefinitionList>
      <Section id="signals" title="Signals that cite it">
        <CitingSignals signals={signals} names={page.names} />
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

/** What the page of a source is made from. */
export const sourceRoute: RecordRoute<SourcePage> = {
  family: 'source',
  read: (id) => getSourcePage(id),
  metadata: sourceMetadata,
  View: SourceView,
}
