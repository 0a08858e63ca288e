import { unconfirmedPlaces } from '@/domain/rules/labels'
import type { StageMatrix } from '@/domain/rules/matrix'
import type { NameIndex } from '@/domain/shared/names'
import { getStatePanel } from '@/server/queries/rules'
import { Link } from '@/ui/kit/link'
import { matrixRows, StageMatrixTable } from '@/ui/rules/stage-matrix'
import { StatePanelView } from '@/ui/rules/state-panel'
import { asOfHref } from '@/url/as-of'
import { jurisdictionPath } from '@/url/paths'
import { type RulesView, rulesHref } from '@/url/rules'

/** The matrix with its two levels, and beside it the panel of the row that is selected. */
export async function MatrixTab({
  matrix,
  names,
  view,
}: {
  matrix: StageMatrix
  names: NameIndex
  view: RulesView
}) {
  const { level, asOf, rows } = matrix
  const panel = view.state === '' ? null : await getStatePanel(view.state, asOf, level)
  const here = { in: view.in, asOf: view.asOf, rows: view.rows }
  const pageOf = (slug: string) => asOfHref(jurisdictionPath(slug), view.asOf)
  const old = unconfirmedPlaces(matrix)
  const isWhole = view.rows === 'all' || rows.length <= matrixRows
  const one = level === 'states' ? 'state' : 'country'
  return (
    <div className={panel ? 'grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]' : ''}>
      <div className="min-w-0">
        <p className="mb-2 flex gap-4 text-note print:hidden">
          <Level href={rulesHref({ asOf: view.asOf })} isShown={level === 'states'}>
            US states
          </Level>
          <Level href={rulesHref({ asOf: view.asOf, in: 'countries' })} isShown={level === 'countries'}>
            Countries
          </Level>
        </p>
        {view.state !== '' && !panel ? (
          <p role="status" className="mb-2 text-note text-muted">
            No {one} called “{view.state.slice(0, 40)}” is in this matrix.
          </p>
        ) : null}
        <StageMatrixTable
          matrix={matrix}
          names={names}
          selected={view.state}
          isWhole={isWhole}
          hrefs={{ panel: (state) => rulesHref({ ...here, state }), page: pageOf }}
        />
        {isWhole ? null : (
          <p className="mt-3 text-note print:hidden">
            <Link
              tap
              className="font-semibold"
              href={rulesHref({ ...here, rows: 'all', state: view.state })}
              data-scroll="keep"
            >
              Show {rows.length - matrixRows} more
            </Link>{' '}
            <span className="text-muted">of {rows.length}</span>
          </p>
        )}
        {old.length > 0 ? (
          <p className="mt-2 text-sm text-muted">
            Not counted, since nothing has confirmed it for a year: {old.join(', ')}.
          </p>
        ) : null}
      </div>
      {panel ? (
        <StatePanelView
          panel={panel}
          names={names}
          closeHref={rulesHref(here)}
          pageHref={pageOf(panel.place.slug)}
        />
      ) : null}
    </div>
  )
}

function Level({ href, isShown, children }: { href: string; isShown: boolean; children: string }) {
  return (
    <Link
      look="quiet"
      tap
      className={isShown ? 'font-semibold' : 'text-muted'}
      href={href}
      data-scroll="keep"
      aria-current={isShown ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}
