import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import SignalPage from '@/app/(public)/signals/[id]/page'
import { getDemandIndices } from '@/server/queries/impacts'
import { getMatrix } from '@/server/queries/matrix'
import { getOverview } from '@/server/queries/overview'
import { getTimeline } from '@/server/queries/timeline'
import { testDatabase } from '../support/database'

vi.setConfig({ testTimeout: 120_000 })

/** One record that is marked as saying again what another says, on every page that counts events. */

const { prisma } = testDatabase('loaded')
const day = '2026-10-08'
const everything = {
  operator: '',
  place: '',
  kind: '',
  from: '',
  to: day,
  compare: '',
  inside: 'yes',
} as const

async function htmlOf(id: string): Promise<string> {
  const { prelude } = await prerender(await SignalPage({ params: Promise.resolve({ id }) }))
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
}

async function read() {
  const [overview, timeline, matrix, indices] = await Promise.all([
    getOverview(day),
    getTimeline(everything),
    getMatrix({}, 'newest', 1),
    getDemandIndices(day, null),
  ])
  const contributing = indices.flatMap(({ contributions }) => contributions.map(({ signalId }) => signalId))
  return { overview, timeline, matrix, contributing: new Set(contributing) }
}

describe('restatements count as evidence', () => {
  it('no longer, on any page that counts events, and the record is still there with its original', async () => {
    const before = await read()
    const [newest] = before.overview.newest
      .map(({ signal }) => signal)
      .filter(({ id }) => before.contributing.has(id))
    const again = newest?.id ?? ''
    const original = before.timeline.events.find(
      ({ kind, id, isCounted }) => isCounted && kind === newest?.kind && id !== again,
    )?.id
    expect(original).toBeDefined()
    await prisma.signal.update({ where: { id: again }, data: { restates: original } })
    const after = await read()

    expect(after.contributing.has(again)).toBe(false)
    expect(after.overview.newest.map(({ signal }) => signal.id)).not.toContain(again)
    expect(after.overview.signalCount).toBe(before.overview.signalCount)
    expect(after.matrix.total).toBe(before.matrix.total)
    expect(after.matrix.counted).toBe(before.matrix.counted - 1)
    expect(after.timeline.events).toHaveLength(before.timeline.events.length)
    expect(after.timeline.events.find(({ id }) => id === again)).toMatchObject({
      isRestatement: true,
      isCounted: false,
    })
    const total = ({ activity }: typeof after.timeline) => activity.reduce((sum, { count }) => sum + count, 0)
    expect(total(after.timeline)).toBe(total(before.timeline) - 1)

    const html = await htmlOf(again)
    expect(html).toContain('so it is not counted again')
    expect(html).toContain(`href="/signals/${original}"`)
  })
})
