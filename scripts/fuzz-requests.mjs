// Sends thousands of odd GET and HEAD requests to a site on this machine and counts what goes wrong.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand } from './lib/console.mjs'
import { commonFault, loopbackSite, oddValues, report, sendAll, sender, wholeNumber } from './lib/fuzz.mjs'
import { inProject } from './lib/project.mjs'
import { draws, seeded } from './lib/random.mjs'

const help = `
Usage: node scripts/fuzz-requests.mjs BASE [--seed N] [--count N] [--parallel N]

Sends GET and HEAD requests over every route of src/app, with odd names, parameters, headers and cookies, to a site
that runs on this machine (BASE, such as http://localhost:3000), and prints how they were answered. It is wrong when an
answer is a 500, takes more than 2 seconds, lacks the security headers, or when the API answers 200 to a parameter that
is not valid. Exit code 1 when anything is. Start the site with RATE_LIMIT=1000000, since this is one client.

  --seed N      which requests: the same number gives the same ones (default 20261130)
  --count N     how many (default 5000)
  --parallel N  how many at a time (default 4)
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = { seed: { type: 'string' }, count: { type: 'string' }, parallel: { type: 'string' } }

/** @typedef {import('./lib/random.mjs').Draw} Draw */

/** Names that exist, by the parameter that takes them. @typedef {Record<string, string[]>} Names */

/**
 * An endpoint of the API and the parameters that it knows.
 * @typedef {{ address: string, parameters: string[] }} Endpoint
 */

/**
 * What is known of the site; of a route, the parts of its address.
 * @typedef {{ names: Names, endpoints: Endpoint[], routes: string[][] }} Known
 */

/**
 * A request as it is drawn; `refused` when it must not be carried out.
 * @typedef {{ address: string, refused: boolean }} Drawn
 */

/** @typedef {import('./lib/fuzz.mjs').Sent & { refused: boolean }} Odd */

/**
 * The rows of an answer of the API: what names one.
 * @typedef {{ slug?: string, id?: string, filing?: string }[]} Rows
 */

/** What is wrong with an answer; null when nothing is. @param {Odd} odd @param {import('./lib/fuzz.mjs').Answer} answer */
function judge({ refused }, answer) {
  const fault = commonFault(answer)
  if (fault) return fault
  if (refused && (answer.status < 300 || answer.status === 304))
    return 'accepted a parameter that is not valid'
  if (answer.headers['set-cookie']) return 'set a cookie'
  const { location } = answer.headers
  if (location && !location.startsWith('/') && !/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(location))
    return 'leads off the site'
  return null
}

/** The routes of the site, with the parts of each address. */
function routes() {
  const app = inProject('src', 'app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file.split(path.sep).join('/')))
    .map((file) =>
      path
        .dirname(file)
        .split(path.sep)
        .filter((part) => !/^\(.*\)$|^\.$/.test(part)),
    )
}

/**
 * Names that exist, read from the site itself, and the parameters that each endpoint of the API says it knows.
 * @param {URL} site
 * @returns {Promise<Known>}
 */
async function whatIsKnown(site) {
  const { ask, close } = sender(site)
  /**
   * @param {string} address
   * @returns {Promise<{ data?: Rows, error?: { message: string } }>}
   */
  const read = async (address) => {
    const answer = await ask({ method: 'GET', path: address })
    if (answer.status === 0) throw new CliError(`BASE: nothing answers at ${site.origin}`)
    return JSON.parse(answer.text)
  }
  /** @param {string} address */
  const list = async (address) =>
    ((await read(`/api/v1/${address}`)).data ?? []).flatMap((row) => row.slug ?? row.id ?? row.filing ?? [])
  const names = {
    place: await list('places'),
    operator: await list('operators'),
    impact: await list('impacts'),
    signal: await list('signals?limit=200'),
    source: await list('sources?limit=200'),
    filing: await list('filings?limit=200'),
  }
  const [impact = '', signal = ''] = [names.impact[0], names.signal[0]]
  /** @type {Endpoint[]} */
  const endpoints = []
  for (const parts of routes().filter(
    ([first, , third]) => first === 'api' && third && !third.startsWith('['),
  )) {
    const address = `/${parts.join('/').replace('[slug]', impact).replace('[id]', signal)}`
    const { message = '' } = (await read(`${address}?zzz=1`)).error ?? {}
    const parameters = /Known: (.+)\.$/.exec(message)?.[1]?.split(', ') ?? []
    endpoints.push({ address, parameters: parameters.filter((name) => name !== 'none') })
  }
  close()
  return { names, endpoints, routes: routes() }
}

/**
 * @param {Draw} draw
 * @param {number} count
 * @param {Known} known
 * @returns {Generator<Odd>}
 */
function* requestsOf(draw, count, known) {
  for (let made = 0; made < count; made += 1) {
    const { address, refused } = draw.chance(0.35) ? apiRequest(draw, known) : pageRequest(draw, known)
    yield { method: draw.chance(0.85) ? 'GET' : 'HEAD', path: address, headers: oddHeaders(draw), refused }
  }
}

const pageParameters =
  'asOf q page sort order kind operator place status metric basis from to view city impact path model confidence original hours skills next answer saved limit cursor compare days'.split(
    ' ',
  )

/** @param {Draw} draw @param {Known} known @returns {Drawn} */
function pageRequest(draw, { names, routes }) {
  const parts = draw.one(routes).map((part) => (part.startsWith('[') ? nameFor(draw, names) : part))
  let address = `/${parts.join('/')}`
  if (draw.chance(0.08))
    address = draw.one([
      `${address}/`,
      `/${address}`,
      `${address}.rsc`,
      `${address}/..`,
      `${address};a=b`,
      `${address}%`,
      `${address}%E0%A4`,
      `${address}/index`,
      `/_next/data/x${address}.json`,
    ])
  const query = Array.from({ length: draw.skewed([0, 1, 1, 2, 3, 8, 60]) }, () => {
    const name = draw.chance(0.9) ? draw.one(pageParameters) : asWritten(draw, draw.one(oddValues))
    return `${name}=${asWritten(draw, valueFor(draw, names))}`
  })
  if (draw.chance(0.03)) query.push('%', '=', '&&', '%ff=%ff')
  return { address: query.length === 0 ? address : `${address}?${query.join('&')}`, refused: false }
}

/** @param {Draw} draw @param {Names} names */
const anyName = (draw, names) => draw.oneIfAny(draw.one(Object.values(names))) ?? 'tesla'
/** @param {Draw} draw @param {Names} names */
const nameFor = (draw, names) =>
  draw.chance(0.5) ? anyName(draw, names) : asWritten(draw, draw.one(oddValues)) || 'x'
/** @param {Draw} draw @param {Names} names */
const valueFor = (draw, names) =>
  draw.one([
    draw.one(oddValues),
    anyName(draw, names),
    `${draw.whole(2009, 2030)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)}`,
    String(draw.whole(0, 1e9)),
  ])

/** Half of a character becomes the mark of a broken one. @param {string} text */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** As a browser writes it in an address; sometimes cut off in the middle of a character, or not at all. @param {Draw} draw @param {string} text */
function asWritten(draw, text) {
  const written = encodeURIComponent(wellFormed(text))
  return draw.chance(0.03) ? `${written}%${draw.one(['', 'f', 'ff', 'zz', 'E0%A4'])}` : written
}

/** A request of the API, and whether it must be refused. @param {Draw} draw @param {Known} known @returns {Drawn} */
function apiRequest(draw, { endpoints, names }) {
  const { address, parameters } = draw.one(endpoints)
  const chosen = parameters.filter((name) => name !== 'cursor' && draw.chance(0.4))
  /** @type {[string, string][]} */
  const pairs = chosen.map((name) => [name, validValue(draw, name, names)])
  const refused = draw.chance(0.7) && spoil(draw, pairs, parameters)
  const query = pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  return { address: query ? `${address}?${query}` : address, refused }
}

const never = {
  date: ['', '2026-02-30', '9999-99-99', 'abc', '2026-1-1', '01/02/2026', '2026-01-01T00:00:00Z'],
  name: ['', 'no-such-thing-here', 'UPPER', '\u0000', 'x'.repeat(101), '../x', '__proto__'],
  limit: ['', '0', '-1', '501', 'abc', '1e3', '1.5', '١', '99999999999999999999', '0x10'],
}

/** What a parameter never takes; null for one that takes any text. @param {string} name */
function neverValid(name) {
  if (['from', 'to', 'asOf', 'date', 'until', 'since', 'recordedOn'].includes(name)) return never.date
  if (['operator', 'place', 'impact', 'model'].includes(name)) return never.name
  return name === 'limit' ? never.limit : null
}

/** @param {Draw} draw @param {string} name @param {Names} names */
function validValue(draw, name, names) {
  if (name === 'limit') return String(draw.whole(1, 500))
  if (neverValid(name) === never.date)
    return `${draw.whole(2018, 2026)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)}`
  const known = names[name] ?? []
  return draw.one(known.length > 0 ? known : oddValues)
}

/**
 * Makes one parameter wrong.
 * @param {Draw} draw
 * @param {[string, string][]} pairs of names and values, which it changes
 * @param {string[]} parameters that the endpoint knows
 * @returns {boolean} whether it could
 */
function spoil(draw, pairs, parameters) {
  const way = draw.one(['unknown', 'repeated', 'value'])
  if (way === 'unknown') {
    pairs.push([
      draw.one(['zzz', '__proto__', 'constructor', 'Limit', 'limit ', 'limit[]', 'as_of', '']),
      draw.one(oddValues),
    ])
    return true
  }
  if (way === 'repeated' && pairs.length > 0) {
    pairs.push(draw.one(pairs))
    return true
  }
  const name = draw.oneIfAny(parameters.filter(neverValid))
  const wrong = name === undefined ? null : neverValid(name)
  if (name === undefined || wrong === null) return false
  const others = pairs.filter(([one]) => one !== name)
  pairs.splice(0, pairs.length, ...others, [name, draw.one(wrong)])
  return true
}

const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true]))
/** @type {Record<string, string>[]} */
const headerChoices = [
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-State-Tree': tree },
  { RSC: '1', 'Next-Router-State-Tree': '%7Bnot a tree' },
  { RSC: '1', 'Next-Router-State-Tree': '[]' },
  { RSC: '1', 'Next-Router-State-Tree': 'x'.repeat(5_000) },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/../../x', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Url': '%ff' },
  { 'Next-Action': 'f'.repeat(42) },
  { 'Accept-Encoding': 'zstd;q=2, *;q=-1' },
  { Accept: '*/*;q=abc, text/x-component' },
  { 'Accept-Language': 'xx-'.repeat(400) },
  { Range: 'bytes=0-0,-1,5-2' },
  { 'If-None-Match': '"x", W/"y", *' },
  { 'If-Modified-Since': 'yesterday' },
  { 'X-Forwarded-For': '::1, 999.1.1.1, <script>' },
  { 'X-Forwarded-Host': 'example.org' },
  { 'X-Forwarded-Proto': 'gopher' },
  { 'X-Middleware-Subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'X-Invoke-Path': '/admin', 'X-Matched-Path': '/admin' },
  { 'X-Tracker-Request': 'made-up' },
  { 'X-Nonce': "'unsafe-inline'" },
  { Host: 'example.org' },
  { Origin: 'null', Referer: 'not an address' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'Content-Length': '0', 'Content-Type': 'multipart/form-data; boundary=' },
  { Cookie: 'tracker.session_token=%ff; tracker.form_answer=x' },
  { Cookie: 'tracker.session_token=abc.def' },
  { Cookie: `a=${'x'.repeat(4_000)}` },
  { Cookie: '__proto__=1; =; ;;; tracker.session_token' },
]

/** @param {Draw} draw @returns {Record<string, string>} */
function oddHeaders(draw) {
  const chosen = Array.from({ length: draw.skewed([0, 0, 1, 1, 2, 3]) }, () => draw.one(headerChoices))
  return Object.assign({}, ...chosen)
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const site = loopbackSite(positionals[0])
  const seed = wholeNumber('seed', values.seed, 20261130)
  const count = wholeNumber('count', values.count, 5000)
  const known = await whatIsKnown(site)
  const requests = requestsOf(draws(seeded(seed)), count, known)
  const outcome = await sendAll(site, requests, {
    parallel: wholeNumber('parallel', values.parallel, 4),
    judge,
  })
  if (outcome.statuses.has(429))
    throw new CliError('The site limits this client: start it with RATE_LIMIT=1000000')
  if (!report('fuzz-requests', seed, outcome)) process.exitCode = 1
})
