import type { Signal } from '@/domain/signal/schema'
import { Link } from '@/ui/kit/link'
import { sourcePath } from '@/url/paths'
import { CitedSignals } from './cited-signals'

/** The document whose mapping of roles and skills these pages take up, in words of their own. */
const mappingSource = {
  id: 'skilldential-2026-06',
  title: 'Tesla Robotaxi Deployment Tracker: 15 Impacts on AI Careers, Skilldential, June 2026',
}

/** What the prose of an impact page rests on: signals for its dated facts, and the source of its mapping. */
export function FactList({ signals }: { signals: readonly Signal[] }) {
  return (
    <aside aria-labelledby="facts" className="text-note leading-snug">
      {signals.length > 0 ? (
        <>
          <h3 id="facts" className="border-t border-rule pt-2 text-base">
            Sources for the facts in this text:
          </h3>
          <CitedSignals signals={signals} />
        </>
      ) : (
        <h3 id="facts" className="border-t border-rule pt-2 text-base">
          This text states no dated fact
        </h3>
      )}
      <p className="mt-4 text-muted">
        The mapping of roles and skills draws on{' '}
        <Link href={sourcePath(mappingSource.id)}>{mappingSource.title}</Link>. The judgments are ours.
      </p>
    </aside>
  )
}
