import type { ReactNode } from 'react'
import type { FilterProblem } from '@/domain/lists/check'
import { getRecordSpan } from '@/server/queries/record-span'
import { DateMenu } from '@/ui/layout/date-menu'
import { Masthead } from '@/ui/layout/masthead'
import { SiblingNav } from '@/ui/layout/sibling-nav'
import { DayProblem } from '@/ui/lists/day-problem'
import type { PageId } from '@/url/pages'

/** The day of a page that can be read as of a past day. */
export type FrameDay = {
  /** The address of the page as it is shown: all that another day is to keep. */
  address: string
  /** As it stands in the address; empty is today. */
  asked: string
  problem: FilterProblem | null
}

/**
 * A whole page of readers between skip link and footer: the header with its entry marked, the choice of the day, the
 * pages beside it, and the content. The page draws it and not the layout, which knows neither the address nor the day
 * before a script runs.
 */
export function PageFrame({
  page,
  within = false,
  day = null,
  children,
}: {
  /** The page, or the one that it is below; null for an address that leads nowhere. */
  page: PageId | null
  within?: boolean
  /** Left out where a page has no past days. */
  day?: FrameDay | null
  children: ReactNode
}) {
  return (
    <>
      <Masthead page={page}>{day ? <DayChoice {...day} /> : null}</Masthead>
      <main id="main" className="page-width flex-1 pt-2">
        {page ? <SiblingNav page={page} within={within} /> : null}
        {day ? <DayProblem problem={day.problem} /> : null}
        {children}
      </main>
    </>
  )
}

async function DayChoice({ address, asked, problem }: FrameDay) {
  return <DateMenu address={address} shown={problem ? '' : asked} {...(await getRecordSpan())} />
}
