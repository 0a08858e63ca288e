import type { ReactNode } from 'react'
import { isPermit } from '@/domain/projection/filings'
import type { OpenMatters } from '@/server/queries/rules'
import { Link } from '@/ui/kit/link'
import { ProceedingTable } from '@/ui/rules/proceeding-table'
import { UpNextTable } from '@/ui/rules/up-next-table'

/** What is still to come in permits and services. */
export function UpNextTab({ matters: { next, names } }: { matters: OpenMatters }) {
  return (
    <Matters
      title="Up next"
      note={
        <>
          Dates passed without an outcome on record, then pending filings, then company plans, nearest first.
          Milestones of fleets and programs are under <Link href="/inflections">inflection points</Link>.
        </>
      }
    >
      <UpNextTable items={next} names={names} />
    </Matters>
  )
}

/** What lies before an authority about a robotaxi service. */
export function PendingTab({
  matters: { pending },
  hrefOf,
}: {
  matters: OpenMatters
  hrefOf: (path: string) => string
}) {
  const permits = pending.filter(
    ({ filing }) => isPermit(filing) && filing.permitType !== 'vehicle-exemption',
  ).length
  return (
    <Matters
      title="Pending"
      note={
        <>
          {permits === 0 ? 'None of them is a permit to drive or to carry riders. ' : ''}
          Recalls, investigations, trademarks and driver-assistance approvals are left out; every filing is
          under <Link href="/filings">filings</Link>.
        </>
      }
    >
      <ProceedingTable
        rows={pending}
        caption={`${pending.length} pending filings about robotaxi services, the longest wait first`}
        hrefOf={(slug) => hrefOf(`/filings/${slug}`)}
      />
    </Matters>
  )
}

/** Recalls and investigations, newest first. */
export function RecallsTab({
  matters: { safety },
  hrefOf,
}: {
  matters: OpenMatters
  hrefOf: (path: string) => string
}) {
  return (
    <Matters title="Recalls and investigations" note="These are not permits. Newest first.">
      <ProceedingTable
        rows={safety}
        caption={`${safety.length} recalls and investigations, newest first`}
        hrefOf={(slug) => hrefOf(`/filings/${slug}`)}
        showVehicles
      />
    </Matters>
  )
}

function Matters({ title, note, children }: { title: string; note: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby="matters">
      <h2 id="matters" className="text-section">
        {title}
      </h2>
      <p className="mb-3 text-note text-muted">{note}</p>
      {children}
    </section>
  )
}
