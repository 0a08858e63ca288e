// A made-up dataset of any size, for measuring what a much longer record would weigh. Nothing in it is true, and it
// goes to a temporary folder only.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { draws, seeded } from './random.mjs'
import { measuresOf } from './synthetic-measures.mjs'

/** @typedef {import('./random.mjs').Draw} Draw */
/** @typedef {ReturnType<typeof syntheticDataset>} Dataset */
/** @typedef {ReturnType<typeof makeSignal>} Signal */

/**
 * What signals are about.
 * @typedef {object} World
 * @property {{ slug: string, name: string }[]} cities
 * @property {{ slug: string, operator: string, place: string }[]} filings
 * @property {{ slug: string, operator: string }[]} programs
 * @property {{ id: string, kind: string }[]} sources
 */

const day = 86_400_000
const firstDay = Date.UTC(2017, 0, 1)
const lastDay = Date.UTC(2026, 9, 31)

/** How many signals of each kind the shipped dataset has: the made-up one keeps the proportions. */
const kindWeights = {
  'deployment-status': 219,
  'service-area': 47,
  'fleet-estimate': 157,
  'service-metric': 106,
  filing: 180,
  production: 75,
  target: 72,
}

/** The operators that the overview names come first, and with them most of the signals. */
const operatorSlugs = ['tesla', 'waymo', ...Array.from({ length: 18 }, (_, at) => `operator-${at + 3}`)]

const permitTypes = [
  'testing-with-driver',
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
]
const primaryKinds = ['regulator', 'court', 'company']
const sourceKinds = [...primaryKinds, 'press', 'independent-tracker', 'article', 'social']
/** @param {number} time in milliseconds */
const isoDay = (time) => new Date(time).toISOString().slice(0, 10)

/**
 * Makes a dataset in the form of prisma/data: the same records for the same numbers, every time.
 * @param {{ signals: number, places: number, seed?: number }} size places counts countries, regions and cities
 */
export function syntheticDataset({ signals: count, places: placeCount, seed = 1 }) {
  const draw = draws(seeded(seed))
  const operators = operatorSlugs.map((slug, at) => ({
    slug,
    name: `Operator ${at + 1}`,
    parent: null,
    country: 'US',
    website: null,
  }))
  const places = makePlaces(draw, placeCount)
  const regions = places.filter(({ kind }) => kind === 'region')
  const agencies = regions.map(({ slug, name }) => ({
    slug: `agency-${slug}`,
    name: `Department of Transport of ${name}`,
    place: slug,
  }))
  const filings = Array.from({ length: Math.ceil(count / 14) }, (_, at) => {
    const agency = draw.skewed(agencies)
    return {
      slug: `filing-${at + 1}`,
      title: `Application ${at + 1} to the department`,
      operator: draw.skewed(operatorSlugs),
      agency: agency.slug,
      place: agency.place,
      permitType: draw.one(permitTypes),
      reference: null,
      register: draw.chance(0.05),
    }
  })
  const programs = [...operatorSlugs, ...operatorSlugs].slice(0, 24).map((operator, at) => ({
    slug: `program-${at + 1}`,
    name: `Vehicle program ${at + 1}`,
    operator,
    site: null,
  }))
  const sources = Array.from({ length: Math.ceil(count / 2) }, (_, at) => ({
    id: `source-${at + 1}`,
    url: `https://example.org/report/${at + 1}`,
    publisher: `Publisher ${(at % 90) + 1}`,
    title: `Report ${at + 1} on driverless services`,
    publishedOn: isoDay(draw.whole(firstDay / day, lastDay / day) * day),
    publishedPrecision: 'day',
    kind: draw.one(sourceKinds),
    note: null,
    // A copy repeats an earlier source, so that no chain leads back.
    derivedFrom: at > 0 && draw.chance(0.1) ? `source-${draw.whole(1, at)}` : null,
  }))
  const world = { cities: places.filter(({ kind }) => kind === 'city'), filings, programs, sources }
  const signals = withRestatements(
    draw,
    Array.from({ length: count }, (_, at) => makeSignal(draw, world, at)),
  )
  return { operators, places, agencies, filings, programs, sources, signals }
}

/** Writes a dataset as the loader reads it. @param {string} folder @param {Dataset} dataset */
export function writeDataset(folder, { signals, ...reference }) {
  mkdirSync(path.join(folder, 'signals'), { recursive: true })
  for (const [name, records] of Object.entries(reference)) {
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(records))
  }
  for (const kind of Object.keys(kindWeights)) {
    const own = signals.filter((signal) => signal.kind === kind)
    writeFileSync(path.join(folder, 'signals', `${kind}.json`), JSON.stringify(own))
  }
}

/** Ten countries, a tenth of the places as regions inside them, the rest cities spread over land and sea alike.
 * @param {Draw} draw @param {number} count */
function makePlaces(draw, count) {
  const codes = ['US', 'CN', 'DE', 'FR', 'GB', 'JP', 'KR', 'AE', 'SG', 'AU']
  const countries = codes.map((code) => ({
    slug: code.toLowerCase(),
    kind: 'country',
    name: `Country ${code}`,
    parent: null,
    code,
    country: code,
    lat: null,
    lng: null,
  }))
  const regions = Array.from({ length: Math.floor(count / 10) }, (_, at) => {
    const { slug, country } = draw.skewed(countries)
    return {
      slug: `region-${at + 1}`,
      kind: 'region',
      name: `Region ${at + 1}`,
      parent: slug,
      code: null,
      country,
      lat: null,
      lng: null,
    }
  })
  const cities = Array.from({ length: count - countries.length - regions.length }, (_, at) => {
    const { slug, country } = draw.skewed(regions)
    const [lat, lng] = country === 'US' ? [draw.whole(260, 480), draw.whole(-1220, -720)] : []
    return {
      slug: `city-${at + 1}`,
      kind: 'city',
      name: `City ${at + 1}`,
      parent: slug,
      code: null,
      country,
      lat: (lat ?? draw.whole(-350, 600)) / 10,
      lng: (lng ?? draw.whole(-1100, 1500)) / 10,
    }
  })
  return [...countries, ...regions, ...cities]
}

/**
 * @param {Draw} draw
 * @param {World} world
 * @param {number} at its place in the dataset
 */
function makeSignal(draw, { cities, filings, programs, sources }, at) {
  const kind = draw.weighted(kindWeights)
  // The record grows denser with the years, as the real one does.
  const time = lastDay - Math.floor(((lastDay - firstDay) * draw.whole(0, 1_000_000) ** 2) / 1e12 / day) * day
  const date = draw.chance(0.8) ? isoDay(time) : `${isoDay(time).slice(0, 7)}-01`
  const filing = kind === 'filing' ? draw.skewed(filings) : null
  const program = kind === 'production' ? draw.skewed(programs) : null
  const operator = filing?.operator ?? program?.operator ?? draw.skewed(operatorSlugs)
  const city = draw.skewed(cities)
  const own = programs.filter((one) => one.operator === operator).map(({ slug }) => slug)
  const named = { filing: filing?.slug, program: program?.slug, own }
  const source = draw.one(sources)
  const confidence = draw.weighted({ confirmed: 50, reported: 35, estimated: 8, claimed: 7 })
  const isPrimary = primaryKinds.includes(source.kind)
  return {
    id: `signal-${at + 1}`,
    kind,
    operator,
    place: filing?.place ?? (program ? null : city.slug),
    date,
    datePrecision: date.endsWith('-01') ? 'month' : 'day',
    headline: `Statement ${at + 1} about ${operator} in the made-up record of ${city.name}`,
    detail: 'A made-up statement of about the length that such a detail has in the real record.',
    confidence: confidence === 'confirmed' && !isPrimary ? 'reported' : confidence,
    sources: [source.id],
    alternateOf: null,
    restates: null,
    ...measuresOf(draw, kind, date, named),
  }
}

/**
 * One signal in twenty says again an earlier one of the same operator and kind, as the rules between records want it.
 * @param {Draw} draw
 * @param {Signal[]} signals
 * @returns {(Omit<Signal, 'restates'> & { restates: string | null })[]}
 */
function withRestatements(draw, signals) {
  /** @type {Map<string, string[]>} */
  const originals = new Map()
  return signals.map((signal) => {
    const key = `${signal.operator} ${signal.kind}`
    const earlier = originals.get(key) ?? []
    if (earlier.length > 0 && draw.chance(0.05)) return { ...signal, restates: draw.one(earlier) }
    originals.set(key, [...earlier.slice(-20), signal.id])
    return signal
  })
}
