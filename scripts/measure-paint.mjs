// Compares builds of the site: when their pages are painted on a phone whose delays really happen.
//
// scripts/measure.mjs asks Lighthouse, which loads a page without delays and computes what a phone would have made of
// it. That computation counts each script that ran before the largest paint as a part of it, whether or not the paint
// waited for it. Here the browser itself slows down its network and its processor, and reports what it then saw.

import { CliError, runCommand } from './lib/console.mjs'
import { median, withBrowser } from './lib/page-weight.mjs'

/**
 * When a page was painted, its last script arrived, and how long it was blocked, in milliseconds.
 * @typedef {{ first: number, largest: number, scripts: number, blocking: number }} Paints
 */

/**
 * What the page itself notes.
 * @typedef {{ first: number, largest: number, tasks: { startTime: number, duration: number }[] }} Noted
 */

const defaultRoutes = ['/', '/impacts', '/cities/austin-tx']
/** Lighthouse's figures of a phone on a slow 4G network. */
const network = { latency: 150, downloadThroughput: (1638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }
const slowdown = 4
/** How long after its load event a page is watched for a later paint or a long task. */
const settleMs = 1500

const help = `
Usage: node scripts/measure-paint.mjs BASE_URL... [--loads N] [--route PATH]

Loads ${defaultRoutes.join(', ')} of each running production build, in turns, on an emulated phone:
${network.latency} ms round trip, 1.6 Mbit/s, processor slowed down ${slowdown} times, nothing cached. Prints the median of the first
and the largest paint, of the last script's arrival, and of the blocking time after the first paint, with the spread
(lower to upper quartile) of the largest paint. Compare builds on one machine; the figures themselves depend on it.

  BASE_URL      such as http://localhost:3000; several are compared
  --loads N     of each page of each build (default 9)
  --route PATH  measure this page only
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = { loads: { type: 'string', default: '9' }, route: { type: 'string' } }

await runCommand({ help, options, positionals: 9 }, async ({ values, positionals }) => {
  const loads = Number(values.loads)
  if (!Number.isInteger(loads) || loads < 1)
    throw new CliError(`--loads: got "${values.loads}": expected 1 or more`)
  if (positionals.length === 0)
    throw new CliError('BASE_URL: expected the address of the running site (see --help)')
  for (const base of positionals) if (!URL.canParse(base)) throw new CliError(`BASE_URL: got "${base}"`)
  await withBrowser(async (browser) => {
    for (const route of values.route ? [values.route] : defaultRoutes) {
      /** @type {Map<string, Paints[]>} */
      const results = new Map()
      for (const base of positionals) results.set(base, [])
      for (let load = 0; load < loads; load += 1)
        for (const [base, taken] of results) taken.push(await paintsOf(browser, new URL(route, base).href))
      console.log(`\n${route}`)
      for (const [base, taken] of results) console.log(`  ${base}  ${summary(taken)}`)
    }
  })
})

/**
 * One load of a page in a browser context of its own, so that nothing is cached.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<Paints>}
 */
async function paintsOf(browser, address) {
  const { devices } = await import('@playwright/test')
  const context = await browser.newContext(devices['Pixel 7'])
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watchPaints)
    const response = await page.goto(address, { waitUntil: 'load', timeout: 120_000 })
    if (!response?.ok()) throw new CliError(`${address} answered ${response?.status() ?? 'nothing'}`)
    await page.waitForTimeout(settleMs)
    return await page.evaluate(() => {
      /** @type {typeof globalThis & { paints?: Noted }} */
      const { paints } = globalThis
      if (!paints) throw new Error('The page has noted no paint')
      const { first, largest, tasks } = paints
      const scripts = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => name.endsWith('.js'))
      const blocking = tasks
        .filter(({ startTime }) => startTime >= first)
        .reduce((sum, { duration }) => sum + duration - 50, 0)
      return { first, largest, scripts: Math.max(...scripts.map((entry) => entry.responseEnd)), blocking }
    })
  } finally {
    await context.close()
  }
}

/** Runs in the page before its own scripts. */
function watchPaints() {
  /** @type {Noted} */
  const paints = { first: Number.NaN, largest: Number.NaN, tasks: [] }
  Object.assign(globalThis, { paints })
  /** @param {string} type @param {(entry: PerformanceEntry) => void} note */
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') paints.first = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    paints.largest = startTime
  })
  watch('longtask', ({ startTime, duration }) => {
    paints.tasks.push({ startTime, duration })
  })
}

/** One line on the loads of a page. @param {Paints[]} taken */
function summary(taken) {
  /** @param {keyof Paints} key */
  const middle = (key) => median(taken.map((paints) => paints[key]))
  const sorted = taken.map(({ largest }) => largest).toSorted((a, b) => a - b)
  /** @param {number} share */
  const quartile = (share) => seconds(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN)
  return [
    `first paint ${seconds(middle('first'))}`,
    `largest ${seconds(middle('largest'))} (${quartile(0.25)} to ${quartile(0.75)})`,
    `last script ${seconds(middle('scripts'))}`,
    `blocking ${Math.round(middle('blocking'))} ms`,
  ].join('  ')
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
