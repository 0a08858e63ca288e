import type { Metadata } from 'next'
import { getDeskStart } from '@/server/queries/desk-start'
import { ChangeList } from '@/ui/desk/change-list'
import {
  CommonEntries,
  DraftList,
  NewByKind,
  StaleFigures,
  StartSection,
  signalsWithStatusHref,
} from '@/ui/desk/start-page'
import { changesHref } from '@/url/changes'
import { staleHref } from '@/url/stale'
import { orLeave } from '../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Start' }

/** What needs this person, what is entered most, what is out of date, and what others have changed. */
export default async function StartPage() {
  const { reviews, mine, waiting, common, stale, changes } = orLeave(await getDeskStart(), '/admin')
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h1 className="text-finding">Desk</h1>
        <NewByKind />
      </div>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {reviews ? (
          <StartSection
            id="waiting"
            title="Waiting for your review"
            all={more(waiting, signalsWithStatusHref('in-review'))}
          >
            <DraftList drafts={waiting.rows} empty="No draft of anyone else waits for review." />
          </StartSection>
        ) : null}
        <StartSection id="mine" title="Your drafts" all={more(mine, signalsWithStatusHref('draft'))}>
          <DraftList drafts={mine.rows} empty="You have no draft." />
        </StartSection>
      </div>
      <div className="mt-8 grid gap-y-8">
        <StartSection id="common" title="Entered most often">
          <CommonEntries entries={common} />
        </StartSection>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <StartSection
            id="stale"
            title={stale.total > 0 ? `Out of date: ${stale.total} figures` : 'Out of date'}
            all={more(stale, staleHref())}
          >
            <StaleFigures figures={stale.rows} />
          </StartSection>
          <StartSection id="changes" title="Last changes" all={{ href: changesHref(), label: 'All changes' }}>
            <ChangeList changes={changes} brief />
          </StartSection>
        </div>
      </div>
    </>
  )
}

function more({ rows, total }: { rows: readonly unknown[]; total: number }, href: string) {
  return total > rows.length ? { href, label: `All ${total}` } : undefined
}
