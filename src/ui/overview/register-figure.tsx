import type { RegisterLine } from '@/domain/projection/register-line'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, type IsoDate } from '@/domain/signal/calendar'
import { NoDataPattern } from '@/ui/charts/no-data-pattern'
import { Link } from '@/ui/kit/link'
import { operatorPath, signalPath } from '@/url/paths'
import styles from './home.module.css'
import { registerModel } from './register-model'

const width = 320
const plot = { top: 20, height: 84, left: 12, right: 4 }
const height = plot.top + plot.height + 20
const noData = 'register-no-data'

/** The vehicles of one operator on an official register, as a line of steps with its values at their marks. */
export function RegisterFigure({
  line,
  names,
  asOf,
}: {
  line: RegisterLine
  names: NameIndex
  asOf: IsoDate
}) {
  const { marks, end, model, ticks } = registerModel(line, asOf)
  const x = (share: number) => Number((plot.left + share * (width - plot.left - plot.right)).toFixed(1))
  const y = (share: number) => Number((plot.top + (1 - share) * plot.height).toFixed(1))
  const [first, ...rest] = marks
  const steps = rest.map((mark) => `H${x(mark.x)}V${y(mark.y)}`).join('')
  const who = nameOf(names, line.operator)
  const where = nameOf(names, line.place)
  const title = `${who} in ${where}: ${formatNumber(line.first.low)} to ${formatNumber(line.last.low)} in ${line.weeks} weeks`
  const modelName = line.model ? nameOf(names, line.model.model) : ''
  return (
    <section className={styles.part} aria-labelledby="register">
      <div className={styles.head}>
        <h2 id="register">
          <Link look="quiet" href={`${operatorPath(line.operator)}#fleet`}>
            {title}
          </Link>
        </h2>
      </div>
      <p className="text-label text-muted">
        Vehicles on the state registry, which does not say how many are in service
        <span className="sr-only"> Last count: {formatDay(line.last.date)}.</span>
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} className="mt-1 block w-full">
        <title>{title}</title>
        <NoDataPattern id={noData} />
        <rect
          x={x(end)}
          y={plot.top}
          width={Math.max(0, x(1) - x(end))}
          height={plot.height}
          fill={`url(#${noData})`}
          opacity={0.5}
        />
        <path d={`M${x(0)} ${y(0)}H${x(1)}`} stroke="var(--rule-strong)" />
        {model ? (
          <>
            <path
              d={`M${x(model.x)} ${y(0)}V${y(model.y)}`}
              stroke="var(--series-registered)"
              strokeWidth={5}
              opacity={0.45}
            />
            <text x={x(model.x) + 6} y={y(model.y) + 4} className="fill-registered text-mark">
              {formatNumber(model.value)} {modelName}
            </text>
          </>
        ) : null}
        {first ? (
          <path
            d={`M${x(first.x)} ${y(first.y)}${steps}`}
            fill="none"
            stroke="var(--series-registered)"
            strokeWidth={2.5}
            strokeLinejoin="round"
          />
        ) : null}
        {marks
          .filter(({ isNamed }) => isNamed)
          .map((mark) => (
            <a
              key={mark.key}
              href={signalPath(mark.key)}
              aria-label={`${formatNumber(mark.value)}: the record`}
            >
              <circle cx={x(mark.x)} cy={y(mark.y)} r={12} fill="transparent" />
              <circle cx={x(mark.x)} cy={y(mark.y)} r={3} fill="var(--series-registered)" />
              <text
                x={x(mark.x)}
                y={y(mark.y) - 7}
                textAnchor={mark.x < 0.1 ? 'start' : 'end'}
                className="fill-ink text-tick font-semibold"
              >
                {formatNumber(mark.value)}
              </text>
            </a>
          ))}
        {ticks.map(({ at, label }) => (
          <text key={label} x={x(at)} y={height - 5} className="fill-muted text-mark" textAnchor="start">
            {label}
          </text>
        ))}
      </svg>
      <p className="text-label text-muted">No count after {formatDay(line.last.date)}.</p>
    </section>
  )
}
