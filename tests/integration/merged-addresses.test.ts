import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as card } from '@/app/og/[...page]/route'
import { proxy } from '@/proxy'
import { testDatabase } from '../support/database'

/** The public addresses of records that were merged or retired. */

const { prisma } = testDatabase('loaded')
const site = 'http://localhost:3000'

async function answer(path: string) {
  const response = await proxy(new NextRequest(`${site}${path}`))
  const location = response.headers.get('location')
  return { status: response.status, to: location?.replace(site, '') }
}

/** Where the page of a path is drawn instead; null when it is drawn there. */
const rewritten = async (path: string) =>
  (await proxy(new NextRequest(`${site}${path}`))).headers.get('x-middleware-rewrite')

const publishedAt = new Date('2026-01-01')

beforeAll(async () => {
  const life = { publishedAt }
  const operator = { name: 'Old name', country: 'US', ...life }
  await prisma.operator.create({ data: { slug: 'older', ...operator, mergedInto: 'waymo' } })
  await prisma.operator.create({ data: { slug: 'oldest', ...operator, mergedInto: 'older' } })
  await prisma.operator.create({ data: { slug: 'retired', ...operator, retiredAt: publishedAt } })
  await prisma.operator.create({ data: { slug: 'into-retired', ...operator, mergedInto: 'retired' } })
  await prisma.operator.create({ data: { slug: 'circle-a', ...operator } })
  await prisma.operator.create({ data: { slug: 'circle-b', ...operator, mergedInto: 'circle-a' } })
  await prisma.operator.update({ where: { slug: 'circle-a' }, data: { mergedInto: 'circle-b' } })
  const city = { kind: 'city', name: 'Old', lat: 1, lng: 1, ...life }
  await prisma.place.create({ data: { slug: 'old-austin', ...city, mergedInto: 'austin-tx' } })
  const region = { kind: 'region', name: 'Old', ...life }
  await prisma.place.create({ data: { slug: 'old-texas', ...region, mergedInto: 'us-tx' } })
  const { slug: filing, ...like } = await prisma.filing.findFirstOrThrow()
  await prisma.filing.create({ data: { ...like, slug: 'old-filing', mergedInto: filing } })
  const { slug: program, operator: of } = await prisma.program.findFirstOrThrow()
  await prisma.program.create({
    data: { slug: 'old-program', name: 'Old', operator: of, ...life, mergedInto: program },
  })
  const { id: source } = await prisma.source.findFirstOrThrow()
  await prisma.source.create({
    data: { id: 'old-source', publisher: 'P', title: 'T', kind: 'press', ...life, mergedInto: source },
  })
})

describe('the address of a merged record', () => {
  it.each([
    ['/operators/older', '/operators/waymo'],
    ['/operators/oldest', '/operators/waymo'],
    ['/operators/older?asOf=2026-03-01', '/operators/waymo?asOf=2026-03-01'],
    ['/cities/old-austin', '/cities/austin-tx'],
    ['/cities/old-austin?asOf=2026-03-01', '/cities/austin-tx?asOf=2026-03-01'],
    ['/jurisdictions/old-texas', '/jurisdictions/us-tx'],
    ['/places/old-texas', '/places/us-tx'],
  ])('%s leads to %s for good', async (from, to) => {
    expect(await answer(from)).toEqual({ status: 308, to })
  })

  it('leads on for filings, programs and sources', async () => {
    for (const [list, old, table] of [
      ['/filings', 'old-filing', await prisma.filing.findUniqueOrThrow({ where: { slug: 'old-filing' } })],
      [
        '/production',
        'old-program',
        await prisma.program.findUniqueOrThrow({ where: { slug: 'old-program' } }),
      ],
      ['/data/sources', 'old-source', await prisma.source.findUniqueOrThrow({ where: { id: 'old-source' } })],
    ] as const) {
      expect(await answer(`${list}/${old}`)).toEqual({ status: 308, to: `${list}/${table.mergedInto}` })
    }
  })

  it('goes nowhere in a circle, nor to a record that readers do not see', async () => {
    for (const slug of ['circle-a', 'into-retired', 'retired', 'never-was']) {
      expect(await rewritten(`/operators/${slug}`)).toContain('/operators/not-found')
    }
    expect(await rewritten('/operators/waymo')).toBeNull()
  })

  it('leads on for the picture of its page', async () => {
    const ask = (page: string[]) => card(new Request(`${site}/og`), { params: Promise.resolve({ page }) })
    const response = await ask(['operators', 'oldest.png'])
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('/og/operators/waymo.png')
    expect((await ask(['operators', 'retired.png'])).status).toBe(404)
  })
})
