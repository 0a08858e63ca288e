import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { RecordFamily } from '@/domain/record/families'
import type { IsoDate } from '@/domain/signal/date'
import { pageOfFamily, recordFamilies } from '@/url/pages'
import { type FrameDay, PageFrame } from '../_page/page-frame'
import { MissingRecord } from './missing-record'
import { ofDay, type PastDayProps, readPastDay } from './past-day'

/** What the pages of one family of records need to know of it. */
export type RecordRoute<Page> = {
  family: RecordFamily
  /** The record as it stood on a day, or stands today; null where readers see none. */
  read: (slug: string, asOf?: IsoDate) => Promise<Page | null>
  metadata: (slug: string, page: Page | null) => Metadata & { title: string }
  /** `asked` is the day as it stands in the address; empty is today. */
  View: (props: { slug: string; page: Page; asked: string }) => ReactNode
}

type TodayProps = { params: Promise<{ slug?: string; id?: string }> }

const slugOf = async ({ params }: TodayProps) => {
  const { slug, id = '' } = await params
  return slug ?? id
}

/**
 * The page of a record today: what its route file exports. A page that was not built in advance is rendered whole
 * before anything is sent, so that an unknown slug gets a real 404 and a reader without JavaScript gets everything:
 * the route file says `ensureStatic = 'navigation'` and `instant = false`, which the framework reads there.
 */
export function todayPage<Page>({ family, read, metadata, View }: RecordRoute<Page>) {
  return {
    async generateMetadata(props: TodayProps): Promise<Metadata> {
      const slug = await slugOf(props)
      return metadata(slug, await read(slug))
    },
    async Page(props: TodayProps) {
      const slug = await slugOf(props)
      const page = await read(slug)
      if (page === null) return <MissingRecord family={family} />
      return (
        <RecordFrame family={family} slug={slug} asked="" problem={null}>
          <View slug={slug} page={page} asked="" />
        </RecordFrame>
      )
    },
  }
}

/** A record among the pages of its family, with the choice of its day where it has past days. */
function RecordFrame({
  family,
  slug,
  children,
  ...day
}: Omit<FrameDay, 'address'> & { family: RecordFamily; slug: string; children: ReactNode }) {
  const { list, isDated } = recordFamilies[family]
  return (
    <PageFrame
      page={pageOfFamily(family)}
      within
      day={isDated ? { ...day, address: `${list}/${slug}` } : null}
    >
      {children}
    </PageFrame>
  )
}

/** The page of a record as of a past day, drawn for each request: see src/url/dated-records.ts. */
export function pastDayPage<Page>({ family, read, metadata, View }: RecordRoute<Page>) {
  return {
    async generateMetadata(props: PastDayProps): Promise<Metadata> {
      const { slug, asOf } = await readPastDay(props)
      return ofDay(metadata(slug, await read(slug, asOf)), asOf)
    },
    async Page(props: PastDayProps) {
      const { slug, asOf, asked, problem } = await readPastDay(props)
      const page = await read(slug, asOf)
      if (page === null) notFound()
      return (
        <RecordFrame family={family} slug={slug} asked={asked} problem={problem}>
          <View slug={slug} page={page} asked={asked} />
        </RecordFrame>
      )
    },
  }
}
