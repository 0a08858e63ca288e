import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import SignalPage, { generateMetadata } from '@/app/(public)/signals/[id]/page'
import { placeSchema } from '@/domain/place/schema'
import { createSignal } from '@/server/commands/create-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { testDatabase } from '../support/database'
import { addSmallRecord } from '../support/small-record'
import { vehicleCount } from '../support/vehicle-count'

const { prisma } = testDatabase('empty')

beforeAll(async () => {
  await addSmallRecord(prisma)
  await prisma.user.create({ data: { id: 'ed', role: 'reviewer', name: 'Ed', email: 'ed@example.org' } })
})

const act = () => ({
  authorId: 'ed',
  role: 'reviewer' as const,
  submissionKey: randomUUID(),
  reason: 'Entered by mistake',
})

it('the page of a retracted signal names nothing that an undo hid: no identifier, no dead link, no “no one place”', async () => {
  const operator = { slug: 'brought-cars', name: 'Brought Cars', parent: null, country: 'US', website: null }
  const place = placeSchema.parse({
    slug: 'brought-town-tx',
    kind: 'city',
    name: 'Brought Town',
    parent: 'us-tx',
    code: null,
    country: 'US',
    lat: 31,
    lng: -98,
  })
  const source = {
    id: 'brought-source',
    url: 'https://example.org/brought',
    publisher: 'The Brought Gazette',
    title: 'Cars in a town',
    publishedOn: null,
    publishedPrecision: null,
    kind: 'press' as const,
    note: null,
    derivedFrom: null,
    licence: null,
    attribution: null,
  }
  const signal = vehicleCount({ operator: operator.slug, place: place.slug, sources: [source.id] })
  const made = await createSignal({
    ...act(),
    signal: { ...signal, headline: 'Sixty cars are counted', confidence: 'reported' },
    records: { operator, place, source },
    status: 'published',
  })
  if (!made.ok) throw new Error(made.failure.message)
  const { id } = made.value
  const params = Promise.resolve({ id })
  const html = async () => renderToStaticMarkup(await SignalPage({ params }))
  expect(await html()).toContain('href="/operators/brought-cars"')

  const { changesetId } = await prisma.revision.findFirstOrThrow({ where: { recordId: id } })
  expect(await undoChangeset({ ...act(), changesetId })).toMatchObject({ ok: true })
  const after = await html()
  expect(after).toContain('This signal was retracted')
  expect(after).toContain('An operator that is no longer on record')
  expect(after).toContain('A place that is no longer on record')
  expect(after).toContain('One source of it is no longer on record.')
  expect(after).not.toContain('Not tied to a place')
  for (const hidden of ['/operators/brought-cars', 'Brought Cars', 'Brought Town', 'Brought Gazette'])
    expect(after).not.toContain(hidden)
  // Only the address of the signal itself holds what it was called by.
  expect(after.replaceAll(id, '')).not.toContain('brought-cars')
  expect((await generateMetadata({ params })).description).toMatch(
    /^An operator that is no longer on record, /,
  )
})
