import { describe, expect, it } from 'vitest'
import { registerPicture } from '@/domain/fleets/register-picture'
import { projectFleet } from '@/domain/projection/fleet'
import { nameIndex } from '@/domain/shared/names'
import { loadDataset } from '../../../tests/support/dataset'
import { registerChart, registerFinding, registerRows } from './register-chart-model'

const dataset = loadDataset()
const names = nameIndex(dataset.operators, dataset.places, dataset.programs)
function onDay(day: string) {
  const picture = registerPicture(projectFleet(dataset, day), 'tesla', dataset.places)
  if (!picture) throw new Error('No register')
  return { picture, chart: registerChart(picture, names, day) }
}

describe('the chart of a register', () => {
  const { picture, chart } = onDay('2026-10-20')

  it('says what it finds: the whole register, and the field count by its place', () => {
    expect(registerFinding(picture, names)).toMatch(
      /^Tesla Robotaxi’s Texas register grew from 42 to 739 cars in 19 weeks\. The last field count in Austin saw 8 cars\.$/,
    )
  })

  it('keeps every point on its axes, and ends where the newest reading is', () => {
    for (const { x, y } of chart.lines.flatMap(({ runs }) => runs.flat())) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(chart.end.at)
      expect(y).toBeLessThanOrEqual(1)
    }
    expect(chart.end).toMatchObject({ day: '2026-10-09' })
    expect(chart.end.at).toBeLessThan(1)
  })

  it('names a line by its newest reading, and the part of one model as a part', () => {
    const lead = chart.lines.find(({ look }) => look === 'lead')
    expect(lead).toMatchObject({ label: 'Tesla Robotaxi 739', note: 'of them 319 Cybercab' })
  })

  it('writes the first reading and the steepest rises, apart from each other', () => {
    expect(chart.notes.map(({ text }) => text)).toEqual([
      '42 on the first reading',
      '109 more in 2 days',
      '150 more in 7 days',
    ])
  })

  it('never joins field counts over a likely change in what was counted', () => {
    for (const { look, runs } of chart.lines) {
      if (look !== 'count') continue
      for (const run of runs) {
        const heights = run.map(({ y }) => y * chart.y.max)
        expect(Math.max(...heights)).toBeLessThan(
          Math.max(2.5 * Math.min(...heights), Math.min(...heights) + 15),
        )
      }
    }
  })

  it('has a row for every point', () => {
    const points = chart.lines.flatMap(({ runs }) => runs.flat())
    expect(registerRows(picture, names)).toHaveLength(points.length)
  })
})
