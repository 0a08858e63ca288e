import { placeKindLabels } from '@/domain/place/labels'
import { cellWord } from '@/domain/rules/labels'
import { panelSentence, type StatePanel } from '@/domain/rules/panel'
import { nextKindLabels } from '@/domain/rules/up-next'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { filingPath, signalPath } from '@/url/paths'
import { PanelKeys } from './panel-keys.client'

/** As many things to come as a panel names. */
const shownNext = 3

/** One state or country beside the matrix: each operator newest first, and what comes next there. */
export function StatePanelView({
  panel,
  names,
  closeHref,
  pageHref,
}: {
  panel: StatePanel
  names: NameIndex
  closeHref: string
  pageHref: string
}) {
  const { place, operators, next } = panel
  const sentence = panelSentence(panel, names)
  const withEvents = operators.filter(({ events, cell }) => events.length > 0 || cell.registered !== null)
  return (
    <aside
      aria-labelledby="state-panel"
      className="order-first border-rule max-lg:border-b max-lg:pb-4 lg:order-none lg:border-l lg:pl-5 print:hidden"
    >
      <PanelKeys headingId="state-panel" />
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="text-label text-muted">
            {place.kind === 'region' ? 'State' : placeKindLabels[place.kind]}
          </p>
          <h2 id="state-panel" tabIndex={-1} className="text-section">
            {place.name}
          </h2>
        </div>
        <Link look="quiet" tap className="text-note" href={closeHref} data-scroll="keep" data-close="">
          Close
        </Link>
      </div>
      {sentence ? <p className="mt-1 text-note text-ink-soft">{sentence}</p> : null}
      {withEvents.map(({ cell, events }) => (
        <section key={cell.operator} className="mt-2 border-t border-rule pt-2">
          <h3 className="flex justify-between gap-3 font-sans text-label">
            {nameOf(names, cell.operator)}
            <span className="font-normal text-muted">{cellWord(cell)}</span>
          </h3>
          <ul className="text-sm">
            {events.map(({ headline, when, signalId, status }) => (
              <li key={signalId} className="flex items-baseline gap-2 py-0.5">
                <span className="translate-y-glyph">
                  <StatusGlyph status={status} />
                </span>
                <Link look="quiet" className="min-w-0 flex-1" href={signalPath(signalId)}>
                  {headline}
                </Link>
                <span className="text-label text-muted">
                  <Interval {...when} />
                </span>
              </li>
            ))}
          </ul>
          {cell.registered ? (
            <p className="text-label text-muted">
              <Link look="quiet" href={signalPath(cell.registered.signalId)}>
                {formatNumber(cell.registered.vehicles)} vehicles registered,{' '}
                {formatInterval(cell.registered.when)}
              </Link>
            </p>
          ) : null}
          {cell.age === 'recent' ? null : (
            <p className="text-label text-muted">Last confirmed {formatInterval(cell.confirmed)}</p>
          )}
        </section>
      ))}
      {next.length > 0 ? (
        <section className="mt-2 border-t border-rule pt-2">
          <h3 className="font-sans text-label">Up next</h3>
          <ul className="text-sm">
            {next.slice(0, shownNext).map((item) => (
              <li key={item.filing ?? item.signalId} className="py-0.5">
                <Link
                  look="quiet"
                  href={item.filing ? filingPath(item.filing) : signalPath(item.signalId ?? '')}
                >
                  {item.title}
                </Link>
                <span className="text-muted">
                  , {item.isDue ? 'by' : 'since'} {formatInterval(item.when)}:{' '}
                  {nextKindLabels[item.kind].toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="mt-3">
        <Link look="quiet" tap className="text-note font-semibold" href={pageHref}>
          Open the {place.name} page ›
        </Link>
      </p>
    </aside>
  )
}
