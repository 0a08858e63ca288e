// Asks a site on this machine for many thousand different addresses and measures what they leave on disk and in memory.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CliError, elapsedSince, runCommand } from './lib/console.mjs'
import { loopbackSite, sendAll, sender, wholeNumber } from './lib/fuzz.mjs'
import { draws, seeded } from './lib/random.mjs'

const help = `
Usage: node scripts/flood-addresses.mjs BASE --pid N --folder .next [--count N] [--seed N] [--parallel N] [--memory MB]

Asks a site that runs on this machine (BASE, such as http://localhost:3000) for so many different addresses that no
record has, and for so many that are odd but valid: records with any query, past days, filters, the API, and what the
framework's scripts ask for. Prints the bytes and files of the folder of the build and the memory of the server before,
during and after. Exit code 1 when the folder has grown by more than 1 MB, when the memory has grown by more than --memory after
the first tenth, or when the server failed. Linux only. Start the site with RATE_LIMIT=1000000.

  --pid N        process of the server
  --folder NAME  folder of the build that it serves
  --count N      how many addresses of each sort (default 20000)
  --seed N       which addresses: the same number gives the same ones (default 20261130)
  --parallel N   how many at a time (default 4)
  --memory MB    how much the memory may grow (default 300)
`

/** @typedef {import('./lib/random.mjs').Draw} Draw */
/** @typedef {import('./lib/fuzz.mjs').Sent} Sent */

/**
 * What of the site is asked for: addresses of records and of lists.
 * @typedef {{ records: string[], lists: string[] }} There
 */

const families = [
  '/cities',
  '/places',
  '/operators',
  '/signals',
  '/filings',
  '/jurisdictions',
  '/production',
  '/impacts',
  '/paths',
  '/data/sources',
]
const cards = ['/og/cities', '/og/operators', '/api/v1/signals']

/** @param {string} folder @returns {{ files: number, bytes: number }} of everything in it */
function folderSize(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Resident memory of a process, in MB. @param {number} pid */
function memoryOf(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** Addresses that no record has. @param {Draw} draw @param {number} count @returns {Generator<Sent>} */
function* unknownAddresses(draw, count) {
  for (let made = 0; made < count; made += 1) {
    const name = `${draw.one(['no-such', 'zz', 'Old_Link', 'wp-login.php', '%C3%A9'])}-${made}-${draw.whole(0, 1e9)}`
    const list = draw.chance(0.9) ? draw.one(families) : draw.one(cards)
    const ending = list.startsWith('/og/') ? '.png' : draw.one(['', '', '?asOf=2025-06-01', '?x=1'])
    yield { method: 'GET', path: `${list}/${name}${ending}` }
  }
}

/**
 * Addresses that are odd but valid.
 * @param {Draw} draw
 * @param {number} count
 * @param {There} there
 * @returns {Generator<Sent>}
 */
function* oddAddresses(draw, count, { records, lists }) {
  for (let made = 0; made < count; made += 1) {
    const query = `x${made}=${draw.whole(0, 1e12)}&${'y'.repeat(draw.whole(1, 200))}=1`
    const day = `${draw.whole(2016, 2025)}-${String(draw.whole(1, 12)).padStart(2, '0')}-${String(draw.whole(1, 28)).padStart(2, '0')}`
    const sort = draw.weighted({ record: 84, script: 8, day: 3, list: 2, api: 3 })
    if (sort === 'record')
      yield { method: draw.one(['GET', 'GET', 'HEAD']), path: `${draw.one(records)}?${query}` }
    if (sort === 'script')
      yield {
        method: 'GET',
        path: `${draw.one(records)}?_rsc=${made}`,
        headers: { RSC: '1', ...(draw.chance(0.5) && { 'Next-Router-Prefetch': '1' }) },
      }
    if (sort === 'day') yield { method: 'GET', path: `${draw.one(records)}?asOf=${day}` }
    if (sort === 'list') yield { method: 'GET', path: `${draw.one(lists)}?q=word${made}&${query}` }
    if (sort === 'api') yield { method: 'GET', path: `/api/v1/signals?limit=${draw.whole(1, 5)}&from=${day}` }
  }
}

/** @param {URL} site @returns {Promise<There>} */
async function whatIsThere(site) {
  const { ask, close } = sender(site)
  const { status, text } = await ask({ method: 'GET', path: '/sitemap.xml' })
  close()
  if (status !== 200) throw new CliError(`BASE: ${site.origin}/sitemap.xml answers ${status}`)
  const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  const records = paths.filter((one) => families.some((family) => one.startsWith(`${family}/`)))
  return {
    records: records.filter((_, index) => index % Math.ceil(records.length / 60) === 0),
    lists: ['/signals', '/filings', '/data/sources', '/cities', '/search'],
  }
}

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  pid: { type: 'string' },
  folder: { type: 'string' },
  count: { type: 'string' },
  seed: { type: 'string' },
  parallel: { type: 'string' },
  memory: { type: 'string' },
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const site = loopbackSite(positionals[0])
  const pid = wholeNumber('pid', values.pid, Number.NaN)
  const { folder } = values
  if (!folder) throw new CliError('--folder: got nothing: expected the folder of the build, such as .next')
  const count = wholeNumber('count', values.count, 20_000)
  const parallel = wholeNumber('parallel', values.parallel, 4)
  const draw = draws(seeded(wholeNumber('seed', values.seed, 20261130)))
  const startedAt = performance.now()
  /** @param {string} what */
  const measure = (what) => {
    const { files, bytes } = folderSize(folder)
    const memory = memoryOf(pid)
    console.log(
      `  ${what.padEnd(28)} ${String(files).padStart(6)} files ${String(bytes).padStart(12)} bytes ${String(memory).padStart(5)} MB of memory (${elapsedSince(startedAt)})`,
    )
    return { bytes, memory }
  }
  const there = await whatIsThere(site)
  /** @type {Map<number, number>} */
  const statuses = new Map()
  /** @param {Iterable<Sent>} requests */
  const send = async (requests) => {
    const outcome = await sendAll(site, requests, { parallel, judge: () => null })
    for (const [status, number] of outcome.statuses)
      statuses.set(status, (statuses.get(status) ?? 0) + number)
  }
  // What is known is drawn once, as readers would have it drawn.
  await send(there.records.map((one) => ({ method: 'GET', path: one })))
  const before = measure('before')
  /** The memory after the first tenth. @type {number | undefined} */
  let settled
  /**
   * @param {string} what
   * @param {(draw: Draw, count: number, there: There) => Iterable<Sent>} make
   */
  const flood = async (what, make) => {
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      await send(make(draw, Math.ceil(count / 10), there))
      if (tenth !== 1 && tenth % 5 !== 0) continue
      const { memory } = measure(`${what}, ${tenth * 10} %`)
      settled ??= memory
    }
  }
  await flood('unknown addresses', unknownAddresses)
  await flood('odd but valid addresses', oddAddresses)
  await delay(5_000)
  const after = measure('five seconds later')
  const answers = [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, number]) => `${status}: ${number}`)
  console.log(`  answers ${answers.join(', ')}`)
  const grown = { bytes: after.bytes - before.bytes, memory: after.memory - (settled ?? before.memory) }
  console.log(
    `  the folder has grown by ${grown.bytes} bytes, the memory by ${grown.memory} MB after the first tenth`,
  )
  const failed = [...statuses.keys()].some((status) => status >= 500 || status === 0 || status === 429)
  if (failed || grown.bytes > 1_000_000 || grown.memory > wholeNumber('memory', values.memory, 300))
    process.exitCode = 1
})
