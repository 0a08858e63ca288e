import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { cardOf } from '@/app/og/[...page]/cards'
import sitemap from '@/app/sitemap'
import { downloadFormats, downloadNames } from '@/content/data'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { overrideMapping } from '@/server/commands/override-mapping'
import { updateSignal } from '@/server/commands/update-signal'
import { recordExists } from '@/server/queries/known-records'
import { timelineCharts } from '@/url/timeline'
import { testDatabase } from '../support/database'
import {
  partOfName,
  secretAgency,
  secretCity,
  secretCopy,
  secretFiling,
  secretMemo,
  secretMilestone,
  secretName,
  secretOperator,
  secretPages,
  secretProgram,
  secretRegion,
  secretSlug,
  secretStep,
  told,
} from '../support/secret-draft'

/** Nothing is kept between reads here, so that each takes its time. */
vi.setConfig({ testTimeout: 120_000 })

/**
 * A draft publishes nothing that it brings along (V1). Drafts with a secret word in every record are written, every
 * address that answers with data is read, and the word is nowhere; then they are published, and it is where it belongs.
 * Pages are read by tests/e2e/desk/draft-secrets.spec.ts.
 */

const { prisma } = testDatabase('loaded')
const drafts = { step: '', milestone: '' }
let authorId = ''

const submission = () => ({
  authorId,
  role: 'reviewer' as const,
  submissionKey: randomUUID(),
  reason: 'A tip came in',
})

const appFolder = path.resolve(import.meta.dirname, '../../src/app')
/** Routes that readers can ask; those of the desk show drafts to whoever may see them. */
const routeFiles = readdirSync(appFolder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(^|\/)route\.tsx?$/.test(file) && !file.startsWith('(desk)'),
)

type Ask = { query?: string; params?: Record<string, string | string[]> }
const queries = (...asked: string[]): Ask[] => asked.map((query) => ({ query }))
const scoped = [
  '',
  'asOf=2026-09-01',
  `operator=${secretOperator.slug}`,
  `place=${secretCity.slug}`,
  `place=${secretRegion.slug}`,
]

/** How each route is asked. A route that is not here fails the test below. */
const asks: Record<string, readonly Ask[]> = {
  '/api/v1/[...path]': [{ params: { path: ['anything'] } }],
  '/api/v1/areas.geojson': queries(...scoped),
  '/api/v1/deployments': queries('limit=500', ...scoped),
  '/api/v1/filings': queries('limit=500', ...scoped),
  '/api/v1/fleet': queries('limit=500', ...scoped),
  '/api/v1/impacts': queries('', 'asOf=2026-09-01', `place=${secretCity.slug}`),
  '/api/v1/impacts/[slug]/contributions': [
    { params: { slug: 'regulatory-policy-analytics' }, query: 'limit=500' },
    { params: { slug: 'regulatory-policy-analytics' }, query: `operator=${secretOperator.slug}` },
  ],
  '/api/v1/operators': queries('limit=500'),
  '/api/v1/places': queries('limit=500'),
  '/api/v1/search': queries(`q=${partOfName}`, `q=${partOfName}&type=source`, 'q=motors&limit=500'),
  '/api/v1/signals': queries('limit=500', ...scoped),
  '/api/v1/signals/[id]': [{ params: { id: 'unknown' } }],
  '/api/v1/sources': queries('limit=500'),
  '/base-map.svg': queries(''),
  '/compare/table.csv': queries('place=austin-tx,waymo', `place=${secretCity.slug},waymo`),
  '/data/download/[file]': downloadNames.flatMap((name) =>
    downloadFormats.map((format) => ({ params: { file: `${name}.${format}` } })),
  ),
  '/map-areas.json': queries(''),
  '/map-history.json': queries(''),
  // Pictures have no text: what is drawn on them is read below.
  '/og/[...page]': [],
  '/paths/[slug]/plan.md': [{ params: { slug: 'safety-simulation' } }],
  '/plan/plan.md': queries(
    'path=safety-simulation&place=austin-tx',
    `path=safety-simulation&place=${secretCity.slug}`,
  ),
  '/timeline/view.csv': timelineCharts.flatMap((chart) =>
    queries(`chart=${chart}`, `chart=${chart}&operator=${secretOperator.slug}`),
  ),
  '/timeline/view.svg': timelineCharts.flatMap((chart) => queries(`chart=${chart}`)),
}

const addressOf = (file: string) => `/${path.dirname(file)}`.replaceAll(/\/\([^)]+\)/g, '')

type Route = { GET: (request: Request, context: { params: Promise<object> }) => Promise<Response> }

async function ask(file: string, { query = '', params = {} }: Ask): Promise<string> {
  const route: Route = await import(path.join(appFolder, file))
  const request = new Request(`http://localhost${addressOf(file)}${query && `?${query}`}`)
  const response = await route.GET(request, { params: Promise.resolve(params) })
  const body = await response.text()
  const next = response.headers.get('content-type')?.includes('json')
    ? cursorSchema.parse(JSON.parse(body))
    : {}
  const rest = next.nextCursor
    ? await ask(file, { params, query: `${query.replace(/&cursor=.*/, '')}&cursor=${next.nextCursor}` })
    : ''
  return `${JSON.stringify([...response.headers])}\n${body}${rest}`
}

/** Lists go on at the cursor that each page names. */
const cursorSchema = z.object({ nextCursor: z.string().nullish() }).catch({})

/** What is left of an answer that names what was asked for. */
const withoutAsked = (answer: string, { query = '' }: Ask) =>
  [...new URLSearchParams(query).values()]
    .flatMap((value) => value.split(','))
    .filter((value) => value.length > 3)
    .reduce((text, value) => text.replaceAll(value, ''), answer)

beforeAll(async () => {
  await createAdmin(prisma, {
    email: 'editor@example.org',
    name: 'Ed',
    password: 'correct horse battery staple',
    resetPassword: false,
  })
  authorId = (await prisma.user.findFirstOrThrow()).id
  await prisma.place.create({ data: secretRegion })
  await prisma.agency.create({ data: secretAgency })
  const milestone = await createSignal({
    ...submission(),
    signal: { ...secretMilestone },
    records: { operator: secretOperator, program: secretProgram, source: secretMemo },
    status: 'draft',
  })
  const step = await createSignal({
    ...submission(),
    signal: { ...secretStep },
    records: { place: secretCity, filing: secretFiling, source: secretCopy },
    status: 'draft',
  })
  if (!milestone.ok) throw new Error(milestone.failure.message)
  if (!step.ok) throw new Error(step.failure.message)
  drafts.milestone = milestone.value.id
  drafts.step = step.value.id
  const corrected = await overrideMapping({
    ...submission(),
    reason: `${secretName} is special`,
    id: drafts.step,
    baseVersion: 1,
    change: {
      action: 'add',
      impact: 'data-annotation',
      direction: 1,
      strength: 2,
      mechanism: `${secretName} asks for labels`,
    },
  })
  if (!corrected.ok) throw new Error(corrected.failure.message)
})

describe('a draft publishes nothing that it brings along (V1)', () => {
  it('is asked of every route', () => {
    expect(routeFiles.map(addressOf).toSorted()).toEqual(Object.keys(asks).toSorted())
  })

  it.each(routeFiles.map((file) => [addressOf(file), file]))('not by %s', async (address, file) => {
    for (const one of asks[address] ?? []) {
      const answer = withoutAsked(await ask(file, one), one)
      expect({ ...one, told: told(answer) }).toEqual({ ...one, told: [] })
    }
  })

  it('not by an answer to what is hidden that differs from one to what does not exist', async () => {
    const file = routeFiles.find((one) => addressOf(one) === '/api/v1/signals') ?? ''
    for (const [field, hidden] of [
      ['operator', secretOperator.slug],
      ['place', secretCity.slug],
    ] as const) {
      const answer = await ask(file, { query: `${field}=${hidden}` })
      const unknown = await ask(file, { query: `${field}=nobody` })
      expect(answer.replaceAll(hidden, 'nobody')).toBe(unknown)
    }
  })

  it('not by the sitemap', async () => {
    const entries = await sitemap()
    expect(entries.length).toBeGreaterThan(1_000)
    expect(told(JSON.stringify(entries))).toEqual([])
  })

  it('not by the cards of pages', async () => {
    for (const page of [...secretPages, `/signals/${drafts.step}`, `/signals/${drafts.milestone}`]) {
      expect([page, await cardOf(page.slice(1))]).toEqual([page, null])
    }
    const lists =
      'overview cities operators map places jurisdictions timeline signals data data/sources filings'
    for (const list of [...lists.split(' '), 'production', 'promises', 'compare', 'plan']) {
      const card = await cardOf(list)
      expect([list, card === null, told(JSON.stringify(card))]).toEqual([list, false, []])
    }
  })

  it('not by what is known of their addresses', async () => {
    const known = await Promise.all([
      recordExists('operator', secretOperator.slug),
      recordExists('city', secretCity.slug),
      recordExists('place', secretRegion.slug),
      recordExists('jurisdiction', secretCity.slug),
      recordExists('filing', secretFiling.slug),
      recordExists('programme', secretProgram.slug),
    ])
    expect(known).toEqual(known.map(() => false))
  })
})

describe('publishing a signal shows what it needs', () => {
  const visible = async () => ({
    operator: (await prisma.operator.findUniqueOrThrow({ where: { slug: secretOperator.slug } })).publishedAt,
    region: (await prisma.place.findUniqueOrThrow({ where: { slug: secretRegion.slug } })).publishedAt,
    city: (await prisma.place.findUniqueOrThrow({ where: { slug: secretCity.slug } })).publishedAt,
    agency: (await prisma.agency.findUniqueOrThrow({ where: { slug: secretAgency.slug } })).publishedAt,
    filing: (await prisma.filing.findUniqueOrThrow({ where: { slug: secretFiling.slug } })).publishedAt,
    program: (await prisma.program.findUniqueOrThrow({ where: { slug: secretProgram.slug } })).publishedAt,
    copy: (await prisma.source.findUniqueOrThrow({ where: { id: secretCopy.id } })).publishedAt,
    memo: (await prisma.source.findUniqueOrThrow({ where: { id: secretMemo.id } })).publishedAt,
  })

  it('and what those records name in turn, and nothing else', async () => {
    const published = await updateSignal({
      ...submission(),
      id: drafts.step,
      baseVersion: 2,
      signal: { ...secretStep },
      action: 'publish',
    })
    expect(published).toMatchObject({ ok: true, value: { referenceChanged: true } })
    const { program, ...shown } = await visible()
    expect(program).toBeNull()
    expect(Object.values(shown).every((one) => one instanceof Date)).toBe(true)
  })

  it('where it belongs', async () => {
    const published = await updateSignal({
      ...submission(),
      id: drafts.milestone,
      baseVersion: 1,
      signal: { ...secretMilestone },
      action: 'publish',
    })
    expect(published).toMatchObject({ ok: true, value: { referenceChanged: true } })
    const both = [secretName, secretSlug].map((word) => word.toLowerCase())
    const fileOf = (address: string) => routeFiles.find((one) => addressOf(one) === address) ?? ''
    for (const address of ['operators', 'places', 'sources', 'filings', 'signals', 'search']) {
      const [first = {}] = asks[`/api/v1/${address}`] ?? []
      const answer = withoutAsked(await ask(fileOf(`/api/v1/${address}`), first), first)
      expect([address, told(answer)]).toEqual([address, both])
    }
    // Deployments come from statuses, and no signal of these drafts is one.
    for (const name of downloadNames.filter((one) => one !== 'deployments')) {
      const answer = await ask(fileOf('/data/download/[file]'), { params: { file: `${name}.csv` } })
      expect([name, told(answer).includes(secretSlug)]).toEqual([name, true])
    }
    const addresses = new Set((await sitemap()).map(({ url }) => new URL(url).pathname))
    for (const page of secretPages) {
      expect([page, addresses.has(page), (await cardOf(page.slice(1))) === null]).toEqual([page, true, false])
    }
  })
})
