import type { DrawnSeries, FleetChartModel, FleetMark, SeriesLook } from '../fleet-model'
import { gutterFor } from '../plot-frame'
import { type Drawing, el, innerWidth, paragraph, stack, text } from './svg'

type Panel = { title: string; model: FleetChartModel }

const gapHeight = 32
const plotHeight = { one: 320, several: 200 }
const topRoom = 16
const bottomRoom = 28

/** The charts of a fleet figure: one over the whole width, several in two columns, each with its key and its notes. */
export function fleetDrawing(panels: readonly Panel[]): Drawing {
  const [first] = panels
  if (!first) return paragraph('No series can be drawn for this view.')
  if (panels.length === 1) return panelDrawing(first, innerWidth, plotHeight.one)
  const width = (innerWidth - gapHeight) / 2
  const drawings = panels.map((panel) => panelDrawing(panel, width, plotHeight.several))
  const rows = Array.from({ length: Math.ceil(drawings.length / 2) }, (_, index): Drawing => {
    const [left, right] = drawings.slice(index * 2, index * 2 + 2)
    return {
      body: `${left?.body ?? ''}${right ? el('g', { transform: `translate(${width + gapHeight} 0)` }, right.body) : ''}`,
      height: Math.max(left?.height ?? 0, right?.height ?? 0),
    }
  })
  return stack(rows, gapHeight)
}

function panelDrawing({ title, model }: Panel, width: number, height: number): Drawing {
  const heading: Drawing = {
    body: text(0, 13, title === '' ? 'Vehicles' : `${title}, vehicles`, { bold: true }),
    height: 18,
  }
  const key = stack(
    model.series.map((series): Drawing => {
      const name = `${series.label}: ${series.latest ?? 'disputed figures only'}`
      return {
        body:
          el('path', { d: 'M0 8 H30', stroke: series.look.color, 'stroke-dasharray': series.look.dash }) +
          el('g', { transform: 'translate(15 8)' }, mark(series.look)) +
          text(40, 12, name, { size: 'small' }),
        height: 17,
      }
    }),
    0,
  )
  const notes = stack(
    model.breakNotes.map(({ label, text: note }) =>
      paragraph(`${label} Not comparable. ${note}.`, 'var(--muted)', Math.floor(width / 6.3)),
    ),
    2,
  )
  return stack([heading, plot(model, width, height), key, notes], 8)
}

function plot({ x, y, series, breaks }: FleetChartModel, width: number, height: number): Drawing {
  const left = gutterFor(y)
  const inner = width - left
  const across = (fraction: number) => left + fraction * inner
  const down = (fraction: number) => topRoom + (1 - fraction) * height
  const grid = y.ticks.map((tick) =>
    [
      el('path', {
        d: `M${left} ${down(tick.at)} H${width}`,
        stroke: tick.value === y.min ? 'var(--rule-strong)' : 'var(--rule)',
      }),
      text(left - 8, down(tick.at) + 4, tick.label, { size: 'small', color: 'var(--muted)', anchor: 'end' }),
    ].join(''),
  )
  const ticks = x.ticks
    .filter(({ major }) => major || width > 600)
    .map((tick) =>
      [
        el('path', { d: `M${across(tick.at)} ${down(0)} v5`, stroke: 'var(--rule-strong)' }),
        text(across(tick.at), down(0) + 19, tick.label, {
          size: 'small',
          color: 'var(--muted)',
          anchor: tick.at > 0.95 ? 'end' : 'middle',
        }),
      ].join(''),
    )
  const rules = breaks.map(({ at, label }) =>
    [
      el('path', {
        d: `M${across(at)} ${topRoom} V${topRoom + height}`,
        stroke: 'var(--rule-strong)',
        'stroke-dasharray': '1 3',
      }),
      text(across(at), topRoom - 4, label, { size: 'small', color: 'var(--muted)', anchor: 'middle' }),
    ].join(''),
  )
  const lines = series.flatMap((one) => runs(one, across, down))
  const marks = series
    .toReversed()
    .flatMap((one) => one.marks.map((reading) => drawReading(reading, one.look, across, down)))
  return {
    body: [...grid, ...ticks, ...rules, ...lines, ...marks].join(''),
    height: topRoom + height + bottomRoom,
  }
}

type Place = (fraction: number) => number

const point = (x: number, y: number) => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`

function runs({ runs: drawn, look }: DrawnSeries, across: Place, down: Place): string[] {
  return drawn.flatMap((run) => {
    const upper = run.map(({ x, highY }) => point(across(x), down(highY)))
    const lower = run.toReversed().map(({ x, lowY }) => point(across(x), down(lowY)))
    const middle = run.map(({ x, y }) => point(across(x), down(y)))
    return [
      el('path', { d: `M${[...upper, ...lower].join(' L')} Z`, fill: look.color, 'fill-opacity': 0.14 }),
      el('path', {
        d: `M${middle.join(' L')}`,
        fill: 'none',
        stroke: look.color,
        'stroke-width': 1.75,
        'stroke-dasharray': look.dash,
      }),
    ]
  })
}

function drawReading(reading: FleetMark, look: SeriesLook, across: Place, down: Place): string {
  const [x, y] = [across(reading.x), down(reading.y)]
  const line = (d: string) => el('path', { d, stroke: look.color, 'stroke-width': 1.5, fill: 'none' })
  return [
    reading.highY > reading.lowY
      ? line(`M${point(x, down(reading.lowY))} L${point(x, down(reading.highY))}`)
      : '',
    reading.untilX > reading.x ? line(`M${point(x, y)} L${point(across(reading.untilX), y)}`) : '',
    el(
      'g',
      { transform: `translate(${point(x, y)})` },
      reading.kind === 'at-least' || reading.offScale ? line('M-4 -6 L0 -11 L4 -6 M0 -11 V-3') : '',
      reading.kind === 'contested' ? line('M-4 -4 L4 4 M-4 4 L4 -4') : mark(look),
    ),
  ].join('')
}

/** The mark of a reading around (0, 0), as on the page. */
function mark({ color, shape, hollow }: SeriesLook): string {
  const paint = {
    fill: hollow || shape === 'half' ? 'var(--paper)' : color,
    stroke: color,
    'stroke-width': 1.5,
  }
  if (shape === 'diamond') return el('path', { d: 'M0 -5 L5 0 L0 5 L-5 0 Z', ...paint })
  const half =
    shape === 'half' ? el('path', { d: 'M-4 0 A4 4 0 0 0 4 0 Z', fill: hollow ? 'var(--paper)' : color }) : ''
  return el('circle', { r: 4, ...paint }) + half
}
