import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSignalAction } from '@/app/(desk)/admin/signals/signal-actions'
import { entryNames } from '@/form/entry-names'
import { firstEntryState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { loadEditParams } from '@/url/desk'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** What is typed or pasted into the form of a signal, and what is stored of it. */

const { prisma } = testDatabase('loaded')
const byScript = { 'next-action': 'a script sent this' }
let cookie = ''

beforeAll(async () => {
  const [email, password] = ['editor@example.org', 'correct horse battery staple']
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

beforeEach(() => {
  globalThis.trackerLimits = undefined
  request.headers = new Headers({ ...byScript, cookie })
})

function entry(changes: Record<string, string>): FormData {
  const form = new FormData()
  const values = {
    intent: 'draft',
    submissionKey: randomUUID(),
    'signal.id': 'unsaved',
    'signal.kind': 'fleet-estimate',
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': '2026-08-14',
    'signal.datePrecision': 'day',
    'signal.headline': 'A count for a test of text',
    'signal.confidence': 'estimated',
    'signal.low': '42',
    'signal.scope': 'driverless',
    'signal.basis': 'observed',
    suggested: 'asked-before',
    ...changes,
  }
  const names = entryNames(values['signal.kind'])
  for (const [name, value] of Object.entries(values)) if (names.has(name)) form.set(name, value)
  return form
}

const save = (changes: Record<string, string>) => createSignalAction(firstEntryState, entry(changes))
const saved = async (changes: Record<string, string>) => {
  await expect(save(changes)).rejects.toThrow('saved=created')
  return prisma.signal.findFirstOrThrow({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { fleetEstimate: true },
  })
}
const errorsOf = async (changes: Record<string, string>) => (await save(changes)).result?.error

describe('a text', () => {
  it('is stored without what cannot be seen and without what turns it around (V14)', async () => {
    const row = await saved({
      'signal.headline': '\ufeffSixty \u202ecars\u202c in\r\nAustin\u0000\u200b\u001b today',
      'signal.detail': 'Sa\u0303o\r\nPaulo\r',
    })
    expect([row.headline, row.detail]).toEqual(['Sixty cars in Austin today', 'São\nPaulo'])
  })

  it('that loses what cannot be seen says so where the form answers: how much, and of which field (F14)', async () => {
    const pasted = {
      'signal.headline': 'Sixty\u200b cars in\u00ad Austin today',
      'signal.detail': 'Plain\r\ntext',
      'signal.operator': '\ufefftesla',
    }
    const { unseen } = await save({ ...pasted, 'signal.low': 'many' })
    expect(unseen).toEqual({ 'signal.headline': 2, 'signal.operator': 1 })
    const message = await save(pasted).then(
      () => '',
      (error) => String(error),
    )
    const to = new URL(message.slice(message.indexOf('/admin')), 'http://localhost')
    expect(await loadEditParams(to.searchParams)).toMatchObject({ saved: 'created', removed: unseen })
    expect((await save({ 'signal.low': 'many' })).unseen).toEqual({})
    await expect(save({})).rejects.toThrow(/saved=created$/)
  })

  it('of zero-width spaces alone is no headline (V14)', async () => {
    const errors = await errorsOf({ 'signal.headline': '\u200b'.repeat(20) })
    expect(errors?.['signal.headline']).toEqual(['is required'])
  })

  it('of 1,994 characters with 94 breaks is saved, as the browser counted it (bugs 08)', async () => {
    const typed = `${'Twenty chars of text\n'.repeat(94)}Twenty chars of it.`
    expect(typed).toHaveLength(1993)
    const row = await saved({ 'signal.detail': typed.replaceAll('\n', '\r\n') })
    expect(row.detail).toBe(typed)
  })

  it('that is too long is told by how much and comes back whole (bugs 07)', async () => {
    const quote = 'Sentence of the passage. '.repeat(60).trim()
    const { result } = await save({
      'signal.sources[0]': 'agntai-2026-04-21',
      'signal.citations[0].quote': quote,
    })
    expect(result?.error?.['signal.citations[0].quote']).toEqual([
      `must have at most 1,000 characters: it has 1,499, which is 499 too many`,
    ])
    expect(result?.initialValue).toMatchObject({ signal: { citations: [{ quote }] } })
  })
})

describe('a source brought along', () => {
  const source = {
    'records.source.publisher': 'A Paper',
    'records.source.title': 'A report of one address',
    'records.source.kind': 'press',
  }
  const spellings = [
    'https://example.org/report/',
    'https://example.org/report/?utm_source=letter',
    'https://example.org/report/?fbclid=abc123',
    'https://example.org/report/#comments',
    'http://example.org/report/',
    'https://www.example.org/report/',
    'https://EXAMPLE.org/report/',
    'https://example.org/report/#:~:text=first%20words',
  ]

  it('is one source for the eight spellings of its address, and keeps the first one (bugs 09)', async () => {
    const before = await prisma.source.count()
    for (const [n, url] of spellings.entries()) {
      await saved({
        ...source,
        'records.source.url': url,
        'records.source.title': `A report of one address, told ${n} times`,
        'signal.headline': `A count told ${n} times at one address`,
      })
    }
    expect(await prisma.source.count()).toBe(before + 1)
    const [one] = await prisma.source.findMany({ where: { publisher: 'A Paper' } })
    expect(one?.url).toBe('https://example.org/report/')
  })

  it('without Latin letters has an identifier of its own (bugs 10)', async () => {
    await saved({
      ...source,
      'records.source.publisher': '日本経済新聞',
      'records.source.title': 'ロボタクシー',
      'signal.headline': 'A count from a Japanese paper',
    })
    const one = await prisma.source.findFirst({ where: { publisher: '日本経済新聞' } })
    expect(one?.id).toBe('ribenjingjixinwen-robotakushi')
  })
})

describe('a city brought along', () => {
  const city = (name: string, country: string) => ({
    'records.place.name': name,
    'records.place.kind': 'city',
    'records.place.country': country,
    'records.place.lat': '55.75° N',
    'records.place.lng': '37.62° E',
    'signal.headline': `A count in ${name}, told once`,
  })

  it('without Latin letters takes no other record’s identifier (bugs 10)', async () => {
    for (const [name, country] of [
      ['佛山', 'CN'],
      ['Москва', 'RU'],
      ['Казань', 'RU'],
    ] as const) {
      await saved(city(name, country))
    }
    const places = await prisma.place.findMany({ where: { name: { in: ['佛山', 'Москва', 'Казань'] } } })
    expect(places.map(({ slug, lat }) => [slug, lat]).toSorted()).toEqual([
      ['fushan-cn', 55.75],
      ['kazan-ru', 55.75],
      ['moskva-ru', 55.75],
    ])
  })
})

describe('a day after today', () => {
  it('is refused beside its field, for what has happened and for a source (bugs 05, 14)', async () => {
    const errors = await errorsOf({
      'signal.date': '2062-05-01',
      'records.source.publisher': 'A Paper',
      'records.source.title': 'A report from the future',
      'records.source.kind': 'press',
      'records.source.publishedOn': '2062-05-01',
    })
    expect(errors?.['signal.date']?.[0]).toContain('must not be after today')
    expect(errors?.['records.source.publishedOn']).toEqual(['must not be after today'])
  })

  it('is when a promise may be due', async () => {
    const row = await saved({
      'signal.kind': 'target',
      'signal.headline': 'A promise for a day to come',
      'signal.metric': 'fleet-size',
      'signal.due': '2062-12-31',
    })
    expect(row.kind).toBe('target')
  })
})
