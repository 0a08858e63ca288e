import { describe, expect, it } from 'vitest'
import { identifierOf } from '@/domain/shared/identifier'
import { unsavedId } from './entry-data'
import { bySlug, type NameLookup } from './entry-references'
import { parseEntry } from './entry-schema'

const base = {
  intent: 'draft',
  submissionKey: '7f2c1f0e-4c53-4a0a-9b77-0f4e3c1a2b10',
  'signal.id': unsavedId,
  'signal.kind': 'fleet-estimate',
  'signal.operator': 'tesla',
  'signal.place': 'austin-tx',
  'signal.date': '2026-08-14',
  'signal.datePrecision': 'day',
  'signal.headline': 'Tracker counts sixty cars in Austin',
  'signal.confidence': 'estimated',
  'signal.low': '42',
  'signal.high': '59',
  'signal.scope': 'driverless',
  'signal.basis': 'observed',
}

function formOf(changes: Record<string, string | undefined> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...base, ...changes })) {
    if (value !== undefined) form.set(name, value)
  }
  return form
}

/** Identifiers mean themselves, these names mean records, and nothing else is on record. */
const lookupOf =
  (recorded: Readonly<Record<string, string>>): NameLookup =>
  (list, typed) => {
    const id = recorded[typed]
    return id === undefined ? (bySlug(list, typed) ?? { found: 'none' }) : { found: 'one', id, country: null }
  }

function entryOf(
  changes: Record<string, string | undefined> = {},
  recorded: Readonly<Record<string, string>> = {},
) {
  const parsed = parseEntry(formOf(changes), { lookup: lookupOf(recorded), identifierOf })
  if (parsed.status !== 'success') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const errorsOf = (changes: Record<string, string | undefined> = {}) => {
  const parsed = parseEntry(formOf(changes), { lookup: lookupOf({}), identifierOf })
  return parsed.status === 'success' ? null : parsed.error
}

describe('the entry form', () => {
  it('reads a whole signal', () => {
    expect(entryOf().signal).toMatchObject({
      low: 42,
      high: 59,
      sources: [],
      citations: [],
      alternateOf: null,
    })
  })

  it('moves a date to the first day of its interval, except for a measure over a period', () => {
    expect(entryOf({ 'signal.datePrecision': 'quarter' }).signal.date).toBe('2026-07-01')
    const metric = {
      'signal.kind': 'service-metric',
      'signal.metric': 'miles',
      'signal.value': '7',
      'signal.unit': 'miles',
      'signal.datePrecision': 'month',
    }
    expect(entryOf(metric).signal.date).toBe('2026-08-14')
  })

  it('reads thousands separators and refuses what could mean two things', () => {
    expect(entryOf({ 'signal.high': '1,655' }).signal).toMatchObject({ high: 1655 })
    expect(errorsOf({ 'signal.high': '1,5' })).toEqual({
      'signal.high': ['has a comma that can be read in two ways: write 1.5, or 15'],
    })
  })

  it.each([
    ['1 655', 1655],
    ['1\u202f655', 1655],
    ['1’655', 1655],
    ['1.2k', 1200],
  ])('reads %s as it is copied from a page (bugs 13)', (typed, low) => {
    expect(entryOf({ 'signal.low': typed, 'signal.high': '' }).signal).toMatchObject({ low })
  })

  it.each(['0x10', '1e3', '1.655'])('does not take %s for a number (bugs 13)', (typed) => {
    expect(errorsOf({ 'signal.low': typed, 'signal.high': '' })).toHaveProperty(['signal.low'])
  })

  it('converts an area in square kilometers', () => {
    const area = { 'signal.kind': 'service-area', 'signal.areaSqMi': '188 km²' }
    expect(entryOf(area).signal).toMatchObject({ areaSqMi: 72.5872 })
  })

  it('reads coordinates as they are copied (bugs 13)', () => {
    const place = {
      'records.place.name': 'Temple',
      'records.place.kind': 'city',
      'records.place.parent': 'us-tx',
      'records.place.country': 'US',
      'records.place.lat': '31.0983° N',
      'records.place.lng': '−97.3428',
    }
    expect(entryOf(place).records.place).toMatchObject({ lat: 31.0983, lng: -97.3428 })
    expect(errorsOf({ ...place, 'records.place.lat': '31.0983° W' })).toEqual({
      'records.place.lat': ['must be a latitude: N or S, and not W'],
    })
  })

  it.each([
    ['佛山', 'CN', 'fushan-cn'],
    ['Москва', 'RU', 'moskva-ru'],
    ['Казань', 'RU', 'kazan-ru'],
  ])('spells %s for its identifier, in the browser as well (bugs 10)', (name, country, slug) => {
    const place = {
      'records.place.name': name,
      'records.place.kind': 'city',
      'records.place.country': country,
      'records.place.lat': '50',
      'records.place.lng': '50',
    }
    expect(entryOf(place).records.place).toMatchObject({ name, slug })
    expect(parseEntry(formOf(place)).status).toBe('success')
  })

  it('says so where a name gives no identifier, and never takes that of the country (bugs 10)', () => {
    const place = {
      'records.place.name': '— — —',
      'records.place.kind': 'city',
      'records.place.country': 'RU',
      'records.place.lat': '50',
      'records.place.lng': '50',
    }
    expect(errorsOf(place)?.['records.place.slug']?.[0]).toContain('add a spelling in Latin letters')
  })

  it('leaves an empty upper figure open', () => {
    expect(entryOf({ 'signal.high': '' }).signal).toMatchObject({ high: null })
  })

  it('names every field that is missing or wrong, in words', () => {
    expect(
      errorsOf({
        'signal.headline': 'short',
        'signal.operator': '',
        'signal.basis': '',
        'signal.low': 'many',
      }),
    ).toEqual({
      'signal.headline': ['must have at least 8 characters'],
      'signal.operator': ['is required'],
      'signal.basis': ['is required'],
      'signal.low': ['must be a number in digits, such as 1,655 or 72.6'],
    })
  })

  it('refuses to publish without a source and lets a draft wait for one', () => {
    expect(errorsOf({ intent: 'publish' })).toHaveProperty(['signal.sources'])
    expect(errorsOf({ intent: 'draft' })).toBeNull()
  })

  it('keeps each passage with its source when rows are left empty', () => {
    const { signal } = entryOf({
      'signal.sources[0]': '',
      'signal.citations[0].quote': 'a passage of nothing',
      'signal.sources[1]': 'first-source',
      'signal.sources[2]': 'second-source',
      'signal.citations[2].quote': 'sixty cars',
      'signal.citations[2].page': '4',
    })
    expect(signal.sources).toEqual(['first-source', 'second-source'])
    expect(signal.citations).toEqual([{ source: 'second-source', quote: 'sixty cars', page: '4' }])
  })

  it('brings a new operator and place along and points at them', () => {
    const { signal, records } = entryOf({
      'signal.operator': '',
      'records.operator.name': 'Éclair Mobility',
      'records.operator.country': 'fr',
      'records.place.name': 'Round Rock',
      'records.place.kind': 'city',
      'records.place.parent': 'us-tx',
      'records.place.country': 'US',
      'records.place.lat': '30.5',
      'records.place.lng': '-97.7',
    })
    expect(signal).toMatchObject({ operator: 'eclair-mobility', place: 'round-rock-tx' })
    expect(records.operator).toEqual({
      slug: 'eclair-mobility',
      name: 'Éclair Mobility',
      parent: null,
      country: 'FR',
      website: null,
    })
    expect(records.place).toMatchObject({ slug: 'round-rock-tx', lat: 30.5, lng: -97.7, code: null })
  })

  it('asks for the whereabouts of a new city', () => {
    const city = {
      'records.place.name': 'Round Rock',
      'records.place.kind': 'city',
      'records.place.country': 'USA',
    }
    expect(errorsOf(city)).toEqual({
      'records.place.country': ['must be a two-letter ISO 3166 country code'],
    })
    expect(errorsOf({ ...city, 'records.place.country': 'US' })).toEqual({
      'records.place.lat': ['a city needs a latitude and a longitude (WGS84)'],
    })
  })

  it('ignores the choices of a new record that nobody began to fill in', () => {
    expect(entryOf({ 'records.place.kind': 'city', 'records.source.kind': 'press' }).records).toEqual({})
  })

  it('uses the recorded source of a pasted address', () => {
    const { signal, records } = entryOf(
      { 'records.source.url': 'https://example.org/a' },
      { 'https://example.org/a': 'recorded-one' },
    )
    expect(signal.sources).toEqual(['recorded-one'])
    expect(records.source).toBeUndefined()
  })

  it('asks for publisher, title and kind of an address that is not recorded', () => {
    expect(errorsOf({ 'records.source.url': 'https://example.org/a' })).toEqual({
      'records.source.publisher': ['is required'],
      'records.source.title': ['is required'],
      'records.source.kind': ['is required'],
    })
  })

  it('leaves the question whether an address is recorded to the server', () => {
    const parsed = parseEntry(formOf({ intent: 'publish', 'records.source.url': 'https://example.org/a' }))
    expect(parsed.status).toBe('success')
  })

  it('puts a new source first, with its passage', () => {
    const { signal, records } = entryOf({
      'signal.sources[0]': 'first-source',
      'records.source.publisher': 'The Daily',
      'records.source.title': 'Sixty cars',
      'records.source.kind': 'press',
      'records.source.publishedOn': '2026-08-20',
      'records.source.publishedPrecision': 'month',
      newQuote: 'We counted sixty.',
    })
    expect(records.source).toMatchObject({
      id: 'the-daily-2026-08-01-sixty-cars',
      url: null,
      publishedOn: '2026-08-01',
    })
    expect(signal.sources).toEqual(['the-daily-2026-08-01-sixty-cars', 'first-source'])
    expect(signal.citations).toEqual([
      { source: 'the-daily-2026-08-01-sixty-cars', quote: 'We counted sixty.', page: null },
    ])
  })

  it('points at a new program as the model of a count, and as the subject of production', () => {
    const brought = { 'records.program.name': 'Cybercab II' }
    expect(entryOf(brought).signal).toMatchObject({ model: 'cybercab-ii' })
    const production = {
      ...brought,
      'signal.kind': 'production',
      'signal.milestone': 'ramp',
      'signal.low': undefined,
    }
    expect(entryOf(production).signal).toMatchObject({ program: 'cybercab-ii' })
  })

  it('takes the suggested original when the author says so, never over one that they name', () => {
    expect(entryOf({ sameAs: 'already-there' }).signal.restates).toBe('already-there')
    expect(entryOf({ suggested: 'already-there' }).signal.restates).toBeNull()
    const named = { sameAs: 'already-there', 'signal.restates': 'another-one' }
    expect(entryOf(named).signal.restates).toBe('another-one')
  })

  it('reads of a new filing whether it is a register, and of a new source what it repeats', () => {
    const filing = {
      'signal.kind': 'filing',
      'signal.stage': 'amended',
      'records.filing.title': 'Vehicle register',
      'records.filing.agency': 'tx-dmv',
      'records.filing.permitType': 'other',
    }
    expect(entryOf(filing).records.filing).toMatchObject({ register: false })
    expect(entryOf({ ...filing, 'records.filing.register': 'on' }).records.filing).toMatchObject({
      register: true,
    })
    const source = {
      'records.source.publisher': 'The Daily',
      'records.source.title': 'Sixty cars',
      'records.source.kind': 'court',
    }
    expect(entryOf(source).records.source).toMatchObject({ kind: 'court', derivedFrom: null })
    expect(entryOf({ ...source, 'records.source.derivedFrom': 'paper' }).records.source).toMatchObject({
      derivedFrom: 'paper',
    })
  })
})
