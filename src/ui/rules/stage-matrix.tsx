import type { Place } from '@/domain/place/schema'
import { cellStageLabels, cellWord } from '@/domain/rules/labels'
import type { MatrixCell, MatrixRow, StageMatrix } from '@/domain/rules/matrix'
import { type CellStage, stageRank } from '@/domain/rules/stages'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import { DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { operatorPath, signalPath } from '@/url/paths'
import { StageGlyph } from './stage-glyph'

/** As many operators as have a column. */
const matrixColumns = 6
/** As many rows as a screen shows before a reader asks for the rest. Paper has them all. */
export const matrixRows = 10

/**
 * State or country by operator: the stage as glyph, word and date, each linked to the record that says so. The name of
 * a row opens its panel where there is room for one, and its own page on a phone.
 */
export function StageMatrixTable({
  matrix,
  names,
  selected,
  isWhole,
  hrefs,
}: {
  matrix: StageMatrix
  names: NameIndex
  /** The row whose panel is open. */
  selected: string
  isWhole: boolean
  hrefs: { panel: (slug: string) => string; page: (slug: string) => string }
}) {
  const shown = matrix.operators.slice(0, matrixColumns)
  const rest = matrix.operators.slice(matrixColumns)
  return (
    <>
      <StageKey matrix={matrix} />
      <div className={isWhole ? 'stage-matrix' : 'stage-matrix stage-matrix-short'}>
        <DataTable
          caption={`Permit status by operator on ${formatInterval({ date: matrix.asOf, precision: 'day' })}: the furthest stage and since when`}
          captionHidden
          stacks
          columns={[
            {
              key: 'place',
              header: matrix.level === 'states' ? 'State' : 'Country',
              rowHeader: true,
              cell: ({ place }) => <PlaceCell place={place} selected={selected} hrefs={hrefs} />,
            },
            ...shown.map((operator) => ({
              key: operator,
              header: nameOf(names, operator),
              cell: ({ cells }: MatrixRow) => <Cell cell={cells.find((one) => one.operator === operator)} />,
            })),
            {
              key: 'rest',
              header: <span className="sr-only">Nothing on record</span>,
              label: 'Nothing on record',
              className: 'stage-matrix-rest',
              cell: ({ cells }) => {
                const has = new Set(cells.map(({ operator }) => operator))
                const empty = shown.filter((operator) => !has.has(operator))
                return empty.map((one) => nameOf(names, one)).join(', ')
              },
            },
          ]}
          rows={matrix.rows}
          rowKey={({ place }) => place.slug}
          empty="No operator is on record here."
        />
      </div>
      {rest.length > 0 ? (
        <p className="mt-3 text-sm text-muted">
          In no column, as less far or not confirmed for a year:{' '}
          {rest.map((operator, index) => (
            <span key={operator}>
              {index > 0 ? ', ' : ''}
              <Link look="inline" href={operatorPath(operator)}>
                {nameOf(names, operator)}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
    </>
  )
}

function PlaceCell({
  place,
  selected,
  hrefs,
}: {
  place: Place
  selected: string
  hrefs: { panel: (slug: string) => string; page: (slug: string) => string }
}) {
  return (
    <>
      <Link
        look="quiet"
        tap
        className="max-md:hidden"
        href={hrefs.panel(place.slug)}
        data-scroll="keep"
        aria-current={place.slug === selected ? 'true' : undefined}
      >
        {place.name}
      </Link>
      <Link look="quiet" tap className="md:hidden" href={hrefs.page(place.slug)}>
        {place.name}
      </Link>
    </>
  )
}

function Cell({ cell }: { cell: MatrixCell | undefined }) {
  if (!cell) {
    return (
      <span className="stage-matrix-none">
        <span aria-hidden="true">–</span>
        <span className="sr-only">nothing on record</span>
      </span>
    )
  }
  return (
    <Link
      look="quiet"
      className={`stage-matrix-cell stage-matrix-${cell.age}`}
      href={signalPath(cell.signalId)}
      title={confirmedWords(cell)}
    >
      <StageGlyph stage={cell.stage} />
      <span>
        <b>{cellWord(cell)}</b>
        <Interval {...cell.since} />
        {cell.age === 'recent' ? null : <span className="sr-only">, {confirmedWords(cell)}</span>}
      </span>
    </Link>
  )
}

/** When the newest record confirmed it, and how many cars are on the register beside it. */
function confirmedWords({ confirmed, registered, stage }: MatrixCell): string {
  const last = `last confirmed ${formatInterval(confirmed)}`
  if (registered === null || stage === 'registered') return last
  return `${last}; ${formatNumber(registered.vehicles)} vehicles registered`
}

/** The stages that the matrix shows, each once, with its glyph. */
function StageKey({ matrix }: { matrix: StageMatrix }) {
  const shown = new Set(matrix.rows.flatMap(({ cells }) => cells.map(({ stage }) => stage)))
  const driverless: CellStage[] = ['open-to-all', 'by-invitation', 'staff-only']
  const others = [...shown]
    .filter((stage) => !driverless.includes(stage) && stage !== 'tests-paused')
    .toSorted((a, b) => stageRank(a) - stageRank(b))
  return (
    <ul
      className="stage-matrix-key mb-2 flex flex-wrap gap-x-4 gap-y-1 text-label text-muted"
      aria-label="Key"
    >
      {driverless.some((stage) => shown.has(stage)) ? (
        <KeyItem stage="open-to-all" word="Driverless rides" />
      ) : null}
      {others.map((stage) => (
        <KeyItem
          key={stage}
          stage={stage}
          word={stage === 'human-driver' ? 'Human driver, separate license' : cellStageLabels[stage]}
        />
      ))}
    </ul>
  )
}

function KeyItem({ stage, word }: { stage: CellStage; word: string }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <StageGlyph stage={stage} />
      {word}
    </li>
  )
}
