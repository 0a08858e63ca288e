import type { SignalSummary } from '@/domain/impact/signal-summary'
import { confidenceLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Source } from '@/domain/source/schema'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { SourceTitle } from './source-list'

type Account = SignalSummary & { role: 'main' | 'alternate'; sources: readonly { source: Source }[] }

/** What an account is to the record, wherever accounts are set side by side. */
export const accountLabels = { main: 'Main account', alternate: 'Another account, not counted' } as const

/** Accounts of one event that do not agree, beside one another. */
export function Accounts({ accounts, shownId }: { accounts: readonly Account[]; shownId: string }) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {accounts.map(({ signal, role, sources }) => (
        <li key={signal.id} className="border-t border-rule py-3">
          <p className="text-sm font-semibold text-muted">
            {accountLabels[role]}
            {signal.id === shownId ? ' · this page' : ''}
          </p>
          <p className="mt-1 font-serif text-lg leading-snug font-semibold">
            {signal.id === shownId ? (
              signal.headline
            ) : (
              <Link href={signalPath(signal.id)}>{signal.headline}</Link>
            )}
          </p>
          <DefinitionList terms="narrow" className="mt-2">
            <Definition term="Date">
              <Interval date={signal.date} precision={signal.datePrecision} />
            </Definition>
            <Definition term="Measures">
              <span className="tabular">{describeMeasures(signal)}</span>
            </Definition>
            <Definition term="Confidence">{confidenceLabels[signal.confidence]}</Definition>
            <Definition term="Sources">
              {sources.map(({ source }) => (
                <span key={source.id} className="block">
                  {source.publisher}: <SourceTitle source={source} />
                </span>
              ))}
            </Definition>
          </DefinitionList>
        </li>
      ))}
    </ul>
  )
}
