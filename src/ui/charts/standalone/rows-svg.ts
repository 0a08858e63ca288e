import type { TimeAxis } from '../axis'
import { binDiameter, type Lane } from '../lanes-model'
import type { RatesModel } from '../rates-model'
import type { Strip, StripMark, StripModel } from '../strip-model'
import { type Drawing, el, innerWidth, paragraph, stack, text } from './svg'

/** Charts whose lines lie under one another: a name, a plot and a figure. */

const nameWidth = 200
const figureWidth = 190
const lineHeight = 44

function row(name: readonly string[], plot: string, figure: readonly string[], height = lineHeight): Drawing {
  const words = (lines: readonly string[], x: number, anchor: 'start' | 'end') =>
    lines.map((line, index) =>
      text(x, (lines.length === 1 ? height / 2 + 6 : 18) + index * 15, line, {
        size: index === 0 ? 'body' : 'small',
        color: index === 0 ? 'var(--ink)' : 'var(--muted)',
        bold: index === 0,
        anchor,
      }),
    )
  return {
    body: [
      ...words(name, 0, 'start'),
      ...words(figure, innerWidth, 'end'),
      plot,
      el('path', { d: `M0 ${height} H${innerWidth}`, stroke: 'var(--rule)' }),
    ].join(''),
    height,
  }
}

function timeRow(axis: TimeAxis, across: (fraction: number) => number): Drawing {
  return {
    body: axis.ticks
      .map((tick) =>
        text(across(tick.at), 14, tick.label, {
          size: 'small',
          color: 'var(--muted)',
          anchor: tick.at > 0.95 ? 'end' : 'middle',
        }),
      )
      .join(''),
    height: 18,
  }
}

/** Strips over time, as on the page. */
export function stripsDrawing({ axis, strips, top }: StripModel, steps: boolean): Drawing {
  if (strips.length === 0) return paragraph('No series can be drawn for this view.')
  const width = innerWidth - nameWidth - figureWidth
  const across = (fraction: number) => nameWidth + fraction * width
  const lines = strips.map((strip) =>
    row([strip.title, strip.note], stripPlot(strip, steps, across), [strip.latest, strip.when]),
  )
  const scale = top ? `The lines share one scale, up to ${top}.` : 'Each line has its own scale.'
  return stack([...lines, timeRow(axis, across), paragraph(scale)], 0)
}

const down = (fraction: number) => lineHeight - 6 - fraction * (lineHeight - 14)

function stripPlot({ marks, before }: Strip, steps: boolean, across: (fraction: number) => number): string {
  const starts = [
    ...(before === null ? [] : [{ x: 0, low: before }]),
    ...marks.filter(({ contested }) => !contested),
  ]
  const holds = steps
    ? starts.map(({ x, low }, index) => {
        const next = starts[index + 1]
        return el('path', {
          d: `M${across(x)} ${down(low)} H${across(next?.x ?? 1)}`,
          stroke: 'var(--ink-soft)',
          'stroke-dasharray': next ? undefined : '4 3',
        })
      })
    : []
  return [...holds, ...marks.map((mark) => stripMark(mark, across))].join('')
}

function stripMark(mark: StripMark, across: (fraction: number) => number): string {
  const x = across(mark.x)
  const [low, high] = [down(mark.low), down(mark.high)]
  const middle = (low + high) / 2
  const line = (d: string, width = 1.5) =>
    el('path', { d, stroke: mark.color, 'stroke-width': width, fill: 'none' })
  return [
    low > high ? line(`M${x} ${low} V${high}`, 3) : '',
    mark.untilX > mark.x ? line(`M${x} ${middle} H${across(mark.untilX)}`) : '',
    mark.open ? line(`M${x - 4} ${middle - 5} l4 -5 l4 5`) : '',
    mark.contested
      ? line(`M${x - 3} ${middle - 3} l6 6 m-6 0 l6 -6`)
      : el('circle', { cx: x, cy: middle, r: 3.5, fill: mark.color }),
  ].join('')
}

/** Signals by kind over time, as on the page. */
export function lanesDrawing(lanes: readonly Lane[], axis: TimeAxis): Drawing {
  const width = innerWidth - nameWidth - 16
  const across = (fraction: number) => nameWidth + fraction * width
  const largest = Math.max(1, ...lanes.flatMap(({ bins }) => bins.map(({ events }) => events.length)))
  const lines = lanes.map((lane) => {
    const marks = lane.bins.map(({ x, events }) => {
      const plan = lane.kind === 'target'
      const label = String(events.length)
      return [
        el('circle', {
          cx: across(x),
          cy: 20,
          r: binDiameter(events.length, largest) / 2,
          fill: plan ? 'var(--paper)' : 'var(--ink-soft)',
          stroke: 'var(--ink-soft)',
        }),
        events.length > 1
          ? text(across(x), 24, label, {
              size: 'small',
              color: plan ? 'var(--ink)' : 'var(--paper)',
              anchor: 'middle',
            })
          : '',
      ].join('')
    })
    return row([`${lane.label} ${lane.count}`], marks.join(''), [], 36)
  })
  return stack([...lines, timeRow(axis, across)], 0)
}

/** Miles per incident with exact intervals, as on the page. */
export function ratesDrawing({ axis, rows }: RatesModel): Drawing {
  const drawn = rows.flatMap(({ rate, ...rest }) => (rate ? [{ ...rest, rate }] : []))
  if (drawn.length === 0) return paragraph('No rate can be given for this view.')
  const [name, figure] = [300, 190]
  const width = innerWidth - name - figure
  const across = (fraction: number) => name + fraction * width
  const lines = drawn.map(({ service, n, period, miles, rate }) =>
    row(
      [service, `n = ${n}, ${period}`, `${miles} miles`],
      [
        el('path', {
          d: `M${across(rate.low)} 24 H${across(rate.high)}`,
          stroke: 'var(--ink-soft)',
          'stroke-width': 7,
          'stroke-opacity': 0.35,
        }),
        el('circle', { cx: across(rate.middle), cy: 24, r: 5, fill: 'var(--ink-soft)' }),
      ].join(''),
      [`${rate.text} miles`, `95%: ${rate.interval}`],
      56,
    ),
  )
  const ticks: Drawing = {
    body: axis.ticks
      .map((tick) =>
        text(across(tick.at), 14, tick.label, { size: 'small', color: 'var(--muted)', anchor: 'middle' }),
      )
      .join(''),
    height: 18,
  }
  return stack([...lines, ticks], 0)
}
