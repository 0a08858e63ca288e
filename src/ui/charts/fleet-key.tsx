import { SeriesSwatch } from './chart-mark'
import type { DrawnSeries } from './fleet-model'

/**
 * The names of the series with their newest figure. Beside the chart each stands at the end of its series; where
 * there is no room the names follow the chart as a list. With `onToggle` each is a button that hides its series.
 */
export function FleetKey({
  series,
  tops,
  hidden,
  onToggle,
}: {
  series: readonly DrawnSeries[]
  /** Pixels from the top of the drawing, in the order of `series`; null to list them below. */
  tops: readonly number[] | null
  hidden?: ReadonlySet<string>
  onToggle?: (key: string) => void
}) {
  const list = tops
    ? 'mt-3 grid gap-x-5 gap-y-1.5 @[26rem]:grid-cols-2 @3xl:absolute @3xl:top-0 @3xl:right-0 @3xl:mt-0 @3xl:block @3xl:w-44'
    : 'mt-3 grid gap-x-5 gap-y-1.5 @[26rem]:grid-cols-2 @3xl:grid-cols-3'
  return (
    <ul className={list}>
      {series.map((one, index) => (
        <li
          key={one.key}
          className={tops ? '@3xl:absolute @3xl:inset-x-0' : undefined}
          style={tops ? { top: tops[index] ?? 0 } : undefined}
        >
          {onToggle ? (
            <button
              type="button"
              aria-pressed={!hidden?.has(one.key)}
              onClick={() => onToggle(one.key)}
              className={`${entry} w-full cursor-pointer hover:underline ${hidden?.has(one.key) ? 'text-muted line-through' : ''}`}
            >
              <Entry series={one} />
            </button>
          ) : (
            <span className={entry}>
              <Entry series={one} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const entry = 'flex min-h-6 items-start gap-2 text-left text-label leading-4.5'

function Entry({ series }: { series: DrawnSeries }) {
  return (
    <>
      <SeriesSwatch look={series.look} />
      <span>
        <span className="font-semibold">{series.label}</span>
        <span className="block tabular text-muted">{series.latest ?? 'Disputed figures only'}</span>
      </span>
    </>
  )
}
