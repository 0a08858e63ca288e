import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/lists/as-of'
import { matrixFinding } from '@/domain/rules/labels'
import { today } from '@/server/clock'
import { getOpenMatters, getStageMatrix } from '@/server/queries/rules'
import { type Tab, Tabs } from '@/ui/kit/tabs'
import { asOfHref } from '@/url/as-of'
import { jurisdictionList } from '@/url/lists'
import { trailOf } from '@/url/pages'
import { type RulesTab, readRules, rulesHref } from '@/url/rules'
import { PageFrame } from '../_page/page-frame'
import { AllJurisdictions } from './all-jurisdictions'
import { MatrixTab } from './matrix-tab'
import { PendingTab, RecallsTab, UpNextTab } from './matter-tabs'

export const instant = false

export const metadata = pageMetadata(
  'jurisdictions',
  'Permit status of robotaxi operators by state and country: the stage each has reached and since when, what is pending, and what comes next.',
)

export default async function JurisdictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await readRules(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [matrix, matters] = await Promise.all([getStageMatrix(asOf, view.in), getOpenMatters(asOf)])
  const kept = { asOf: view.asOf }
  const tab = (name: RulesTab, label: string, count?: number): Tab => ({
    href: rulesHref({ ...kept, view: name }),
    label,
    count,
    isShown: view.view === name,
  })
  const address =
    view.view === 'all'
      ? jurisdictionList.href((await jurisdictionList.read(searchParams)).view)
      : rulesHref(view)
  const hrefOf = (path: string) => asOfHref(path, view.asOf)
  return (
    <PageFrame page="jurisdictions" day={{ address, asked: view.asOf, problem }}>
      <StructuredData trail={trailOf('jurisdictions')} />
      <h1 className="text-2xl lg:text-section-wide">{matrixFinding(matrix, matters.names)}</h1>
      <p className="mt-1 text-note text-ink-soft">
        The furthest stage on record and the date it began. Faded: not confirmed within 6 months; faintest:
        not within 12.
      </p>
      <div className="mt-3">
        <Tabs
          label="Views of the rules"
          hasRule
          tabs={[
            tab('matrix', matrix.level === 'states' ? 'By state' : 'By country'),
            tab('next', 'Up next', matters.next.length),
            tab('pending', 'Pending', matters.pending.length),
            tab('recalls', 'Recalls and investigations', matters.safety.length),
            tab('all', 'All jurisdictions'),
          ]}
        />
      </div>
      {view.view === 'matrix' ? <MatrixTab matrix={matrix} names={matters.names} view={view} /> : null}
      {view.view === 'next' ? <UpNextTab matters={matters} /> : null}
      {view.view === 'pending' ? <PendingTab matters={matters} hrefOf={hrefOf} /> : null}
      {view.view === 'recalls' ? <RecallsTab matters={matters} hrefOf={hrefOf} /> : null}
      {view.view === 'all' ? <AllJurisdictions searchParams={searchParams} asOf={asOf} /> : null}
    </PageFrame>
  )
}
