import { formatDay } from '@/domain/signal/calendar'
import { spreadLabels } from '@/ui/charts/axis'
import { NoDataArea } from '@/ui/charts/no-data-pattern'
import {
  At,
  across,
  down,
  PlotFrame,
  plotSize,
  plotTop,
  StretchLayer,
  stretchPoint,
} from '@/ui/charts/plot-frame'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import styles from './fleets.module.css'
import type { ChartLine, ChartNote, RegisterChartModel as Model } from './register-chart-model'

const plotHeight = 400
const noData = 'register-end'
/** Left of here a note stands to the right of its mark, and a count too: there is room. */
const noteRoom = 0.12
const countRoom = 0.58
/** As high as a name beside the plot, with and without a line under it. */
const nameHeight = { plain: 24, noted: 40 }

const colors: Readonly<Record<ChartLine['look'], string>> = {
  lead: 'var(--series-registered)',
  peer: 'var(--rule-strong)',
  count: 'var(--series-observed)',
}
const widths: Readonly<Record<ChartLine['look'], number>> = { lead: 3.5, peer: 1.8, count: 2 }

/** The lines of a register with their names at their ends, the field counts under them, and what the lead did when. */
export function RegisterChart({ model, label }: { model: Model; label: string }) {
  const size = plotSize(model.y, plotHeight)
  // The lead is drawn last, over everything else.
  const drawn = model.lines.toSorted((a, b) => Number(a.look === 'lead') - Number(b.look === 'lead'))
  const registers = model.lines.filter(({ look }) => look !== 'count')
  const tops = spreadLabels(
    registers.map(({ last, note }) => ({
      wanted: down(last.y, size),
      height: note === '' ? nameHeight.plain : nameHeight.noted,
    })),
    plotTop + plotHeight,
  )
  return (
    <div className={styles.chart}>
      <div className="@container relative">
        <PlotFrame size={size} x={model.x} y={model.y} label={label}>
          <NoDataArea id={noData} from={model.end.at} size={size} />
          <StretchLayer size={size}>
            {drawn.flatMap(({ key, look, runs }) =>
              runs.map((run) => (
                <path
                  key={`${key}/${run[0]?.key}`}
                  d={`M${run.map((point) => stretchPoint(point, size)).join('L')}`}
                  fill="none"
                  stroke={colors[look]}
                  strokeWidth={widths[look]}
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              )),
            )}
          </StretchLayer>
          {drawn.flatMap(({ key, look, runs }) =>
            runs.flat().map((point) => (
              <At key={`${key}/${point.key}`} x={point.x} y={down(point.y, size)}>
                <circle r={look === 'lead' ? 3.5 : 3} fill={colors[look]}>
                  <title>{point.words}</title>
                </circle>
              </At>
            )),
          )}
        </PlotFrame>
        {/* Over the drawing, since an image has no links in it. */}
        <div className="absolute top-0 right-0" style={{ width: `calc(100% - ${size.left}px)` }}>
          {model.end.at < 1 ? (
            <p className={styles.ended} style={{ left: across(model.end.at) }}>
              No reading after {formatDay(model.end.day)}
            </p>
          ) : null}
          <ul aria-label="On the register">
            {registers.map((line, index) => (
              <li
                key={line.key}
                className={line.look === 'lead' ? styles.leadName : styles.name}
                style={{ left: across(line.last.x), top: tops[index] }}
              >
                <Link look="quiet" href={signalPath(line.last.key)} title={line.last.words}>
                  {line.label}
                </Link>
                {line.note === '' ? null : <span>{line.note}</span>}
              </li>
            ))}
          </ul>
          <ul aria-label="Field counts">
            {namedCounts(model.lines).map((line) => (
              <li
                key={line.key}
                className={line.last.x < countRoom ? styles.countRight : styles.count}
                style={{ left: across(line.last.x), top: down(line.last.y, size) }}
              >
                <Link look="quiet" href={signalPath(line.last.key)}>
                  <b>{line.label}</b>
                  <span>{line.note}</span>
                </Link>
              </li>
            ))}
          </ul>
          <ul aria-label="What the line did">
            {model.notes.map((note, index) => (
              <Note key={note.key} note={note} number={index + 1} top={down(note.y, size)} />
            ))}
          </ul>
        </div>
      </div>
      <NoteList notes={model.notes} counts={namedCounts(model.lines)} />
    </div>
  )
}

/** The newest of the field counts and the largest are named; the table names them all. */
function namedCounts(lines: readonly ChartLine[]): ChartLine[] {
  const counts = lines.filter(({ look }) => look === 'count')
  const newest = counts.toSorted((a, b) => b.last.x - a.last.x)[0]
  const largest = counts.toSorted((a, b) => b.last.y - a.last.y)[0]
  return newest && largest ? [...new Set([newest, largest])] : []
}

/** What is written at a mark; on a phone its number, which the list under the chart explains. */
function Note({ note, number, top }: { note: ChartNote; number: number; top: number }) {
  return (
    <li className={note.x < noteRoom ? styles.noteRight : styles.note} style={{ left: across(note.x), top }}>
      <Link look="quiet" href={signalPath(note.key)} aria-label={`${note.title}: ${note.text}`}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <b>{note.title}</b>
        <span>{note.text}</span>
      </Link>
    </li>
  )
}

/** The same notes, and the field counts, under a chart that is too narrow for words. */
function NoteList({ notes, counts }: { notes: readonly ChartNote[]; counts: readonly ChartLine[] }) {
  return (
    <ol className={styles.list}>
      {notes.map(({ key, title, text }) => (
        <li key={key}>
          <Link look="quiet" href={signalPath(key)}>
            <b>{title}:</b> {text}
          </Link>
        </li>
      ))}
      {counts.map(({ key, last, label, note }) => (
        <li key={key} className={styles.counts}>
          <Link look="quiet" href={signalPath(last.key)}>
            <b>{label}:</b> {note}
          </Link>
        </li>
      ))}
    </ol>
  )
}
