import { formatDay, type IsoDate } from '@/domain/signal/date'
import { type RoleLineModel, roleAxis, roleLine, roleLineSize } from '../charts/role-line'

type Cell = {
  slug: string
  href: string
  name: string
  rank: number
  newest: IsoDate | null
  /** The score on the day of the newest evidence. */
  score: number
  points: readonly { date: IsoDate; index: number }[]
  /** The cities that lean this way, the furthest first. */
  cities: readonly { name: string; lean: number }[]
  /** How sure its rank is. */
  firmness: string
  /** It is one of those nearest to the reader. */
  isFit: boolean
}

/** The roles by rank, each with its score over 24 months on one scale, where it leans, and how sure that is. */
export function RoleGrid({
  cells,
  span,
}: {
  cells: readonly Cell[]
  /** From the first day drawn to the day that is read. */
  span: { start: IsoDate; end: IsoDate }
}) {
  const axis = roleAxis(cells)
  return (
    <ol className="role-grid">
      {cells.map(({ slug, href, name, rank, newest, score, cities, firmness, isFit, points }) => (
        <li key={slug}>
          <a href={href} className={`role-grid-cell${isFit ? ' role-grid-fit' : ''}`}>
            <span className="role-grid-head">
              <span className="role-grid-rank tabular">
                <span className="sr-only">Rank </span>
                {rank}
              </span>
              <span className="role-grid-name">{name}</span>
              {isFit ? <span className="sr-only">, near to your title</span> : null}
            </span>
            <Plot model={roleLine({ points }, axis, span)} score={score} isFit={isFit} />
            {newest ? (
              <>
                <span className="role-grid-cities">
                  {cities.length === 0 ? (
                    <span className="role-grid-quiet">No city leans this way</span>
                  ) : null}
                  {cities.map((city) => (
                    <span key={city.name} className="role-grid-city">
                      <i
                        className="role-grid-dot"
                        style={{ width: dotSize(city.lean), height: dotSize(city.lean) }}
                      />
                      {city.name}
                    </span>
                  ))}
                </span>
                <span>{firmness}</span>
              </>
            ) : null}
            <span className="role-grid-quiet">{newsLine(newest, span.end)}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

/** A dot as large as the lean that it stands for, within reason. */
const dotSize = (lean: number) => Math.min(10, Math.round(3 + lean * 3))

/** Since when nothing new is on record. */
function newsLine(newest: IsoDate | null, asOf: IsoDate): string {
  if (newest === null) return 'No evidence yet'
  return newest === asOf ? 'New evidence today' : `No new evidence since ${formatDay(newest)}`
}

const percent = (fraction: number) => `${Number((fraction * 100).toFixed(1))}%`

function Plot({
  model: { path, area, end, grid },
  score,
  isFit,
}: {
  model: RoleLineModel
  score: number
  isFit: boolean
}) {
  const { width, height } = roleLineSize
  return (
    <span className="role-grid-plot">
      <span className="role-grid-hatch" style={{ left: percent(end?.x ?? 0) }} />
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={area} fill="var(--sunken)" />
        {grid.map((y, position) => (
          <path
            key={y}
            d={`M0 ${y}H${width}`}
            stroke={position === grid.length - 1 ? 'var(--rule-strong)' : 'var(--rule)'}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth={isFit ? 2.4 : 1.6}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {end ? (
        <>
          <span className="role-grid-end" style={{ left: percent(end.x), top: percent(end.y) }} />
          <span className="role-grid-score tabular" style={{ top: percent(end.y) }}>
            <span className="sr-only">Score </span>
            {score.toFixed(0)}
          </span>
        </>
      ) : null}
    </span>
  )
}
