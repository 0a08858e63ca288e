import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { dataLicence } from '@/content/data'
import { kindTexts } from '@/content/kinds'
import { formatNumber } from '@/domain/shared/range'
import { formatDays } from '@/domain/signal/date'
import { kindLabels } from '@/domain/signal/labels'
import { getDatasetFacts } from '@/server/queries/changes'
import { getBoundaryCredits } from '@/server/queries/credits'
import { type DataSummary, getDataSummary } from '@/server/queries/data'
import { siteUrl } from '@/server/site'
import { CreditList } from '@/ui/area/boundary-credits'
import { DownloadTable } from '@/ui/data/download-table'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { dataset } from '@/ui/structured-data/json-ld'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = {
  title: 'Data and license',
  description: 'The whole dataset as JSON and CSV under CC BY 4.0, with its sources and how to cite it.',
  ...pageAddress('/data'),
}

const kindColumns: Column<DataSummary['kinds'][number]>[] = [
  {
    key: 'kind',
    header: 'Kind',
    rowHeader: true,
    cell: ({ kind }) => <Link href={`/signals?kind=${kind}`}>{kindLabels[kind]}</Link>,
  },
  { key: 'count', header: 'Signals', numeric: true, cell: ({ count }) => formatNumber(count) },
  {
    key: 'note',
    header: 'What it says',
    className: 'min-w-40 sm:min-w-64',
    cell: ({ kind }) => kindTexts[kind].description,
  },
]

export default async function DataPage() {
  const [{ signalCount, kinds, first, last, files }, facts] = await Promise.all([
    getDataSummary(),
    getDatasetFacts(),
  ])
  const credits = await getBoundaryCredits({})
  return (
    <PageFrame page="data">
      <StructuredData
        trail={[{ name: 'Data', path: '/data' }]}
        about={(site) => [dataset(site, { ...facts, licence: dataLicence })]}
      />
      <PageHeading kicker="Data" title="Take the data with you">
        <p>
          {formatNumber(signalCount)} signals
          {first && last ? `, dated ${formatDays(first, last)}` : ''}, with every source, free to use with
          credit.
        </p>
      </PageHeading>
      <section aria-label="Downloads">
        <DownloadTable files={files} />
        <p id="api" className="mt-4 measure text-note text-muted">
          Files hold what is published at that moment, in UTF-8. In a CSV file, text that a spreadsheet would
          run as a formula begins with an apostrophe; numbers are unchanged. The{' '}
          <Link href="/api/v1/signals">read API</Link> gives the same records page by page, and the service
          areas of today as <Link href="/api/v1/areas.geojson">GeoJSON</Link> for a map.
        </p>
      </section>
      <Section id="kinds" title="What is in it">
        <DataTable
          caption="Published signals by kind, disputed accounts included."
          columns={kindColumns}
          rows={kinds}
          rowKey={({ kind }) => kind}
          empty="No signal is published."
        />
      </Section>
      <Section id="licence" title="License and citation">
        <div className="measure grid grid-cols-1 gap-3">
          <p>
            The dataset is under{' '}
            <Link href={dataLicence.url} rel="license noopener">
              {dataLicence.name}
            </Link>
            : share it and change it, even commercially, as long as you give credit and say what you changed.
            The cited works belong to their publishers.
          </p>
          <p>Credit it like this, with the day of your download:</p>
          <p className="border-l-2 border-ink bg-sunken px-4 py-3 break-words">
            {dataLicence.attribution}, {siteUrl()}/data, {dataLicence.name}, retrieved on [day].
          </p>
          <p>
            Boundaries of service areas can come from other collections. They keep the terms of their source,
            and must be credited wherever they are shown.{' '}
            {credits.length === 0 ? 'There are none at present.' : 'These are:'}
          </p>
          <CreditList credits={credits} />
          <p>For a single figure, cite the page of its signal: its address never changes.</p>
        </div>
      </Section>
      <Section id="sources" title="Sources">
        <p className="measure">
          Every signal names its sources. <Link href="/data/sources">The list of sources</Link> gives
          publisher, title, date, kind and a note.
        </p>
      </Section>
    </PageFrame>
  )
}
