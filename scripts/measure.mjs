// Prints what the pages weigh and how fast they are on a phone, beside the targets.
//
// Lighthouse is not a dependency of the project. Install it when it is wanted, here or in any other folder:
//   npm i --no-save lighthouse@13.5        (or set LIGHTHOUSE_DIR to the folder whose node_modules holds it)
// The site must run as a production build: the figures of a development server mean nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumPath } from './lib/browser.mjs'
import { CliError, codeOf, elapsedSince, runCommand } from './lib/console.mjs'
import { median, weighScripts, withBrowser } from './lib/page-weight.mjs'
import { inProject } from './lib/project.mjs'

/**
 * Of a report of Lighthouse, what is read here.
 * @typedef {object} Report
 * @property {{ code: string, message: string }} [runtimeError]
 * @property {Record<string, { score: number | null }>} categories
 * @property {Record<string, { numericValue?: number }>} audits
 * @property {{ benchmarkIndex: number }} environment
 */

/**
 * Of Lighthouse and its launcher, what is called here. They are no packages of the project.
 * @typedef {object} Tools
 * @property {(address: string, flags: object, config: object) => Promise<{ lhr: Report } | undefined>} lighthouse
 * @property {(options: { chromePath?: string, chromeFlags: string[] }) => Promise<{ port: number, kill: () => unknown }>} launch
 */

/** Figures by the `key` of their target; `index` and `slowdown` have none. @typedef {Record<string, number>} Figures */

const routes = [
  '/',
  '/map',
  '/timeline',
  '/cities/austin-tx',
  '/filings/tesla-nv-nta-avnc-2026',
  '/impacts',
  '/impacts/ai-safety-engineering',
  '/paths',
  '/plan',
]
const runs = 3
/** A browser under load now and then loses the beginning of its trace, which says nothing about the page. */
const traceTries = 4
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
/** By how much Lighthouse slows down whatever machine it runs on: made for a benchmark index of 1500 to 2000. */
const defaultSlowdown = 4
/** The index of a mid-tier phone: what that makes of such a machine (Lighthouse, docs/throttling.md). */
const phoneIndex = 1750 / defaultSlowdown

const help = `
Usage: node scripts/measure.mjs BASE_URL [--skip-lighthouse] [--route PATH] [--calibrate]

Measures ${routes.join(', ')} of a running production build and prints each figure beside its target:
Lighthouse on its phone profile (median of ${runs} runs), and the compressed JavaScript of the first view,
as the browser received it. Exit code 1 when a figure is over.

  BASE_URL            such as http://localhost:3000
  --skip-lighthouse   the weight of the scripts only
  --route PATH        measure this page only
  --calibrate         slow the processor down from this machine to a mid-tier phone, as Lighthouse advises for a
                      machine that is no fast desktop computer, and not by a constant ${defaultSlowdown}

Variables: CHROMIUM_PATH (default: the system's, else Playwright's own), LIGHTHOUSE_DIR (the folder whose
node_modules holds lighthouse; default: this project).
`

/** Lighthouse's own figures of a phone's network: they are not kept when another part of the throttling is set. */
const phoneNetwork = { rttMs: 150, throughputKbps: 1638.4 }

/**
 * Each figure: how it is written, and whether it is within its target.
 * @type {{ key: string, label: string, unit?: string, digits?: number, target: string, fits: (value: number) => boolean }[]}
 */
const targets = [
  { key: 'performance', label: 'performance', target: '≥ 95', fits: (value) => value >= 95 },
  { key: 'accessibility', label: 'accessibility', target: '100', fits: (value) => value === 100 },
  { key: 'best-practices', label: 'best practices', target: '100', fits: (value) => value === 100 },
  { key: 'seo', label: 'SEO', target: '100', fits: (value) => value === 100 },
  { key: 'lcp', label: 'LCP', unit: 's', digits: 2, target: '≤ 1.8 s', fits: (value) => value <= 1.8 },
  { key: 'cls', label: 'CLS', digits: 3, target: '≤ 0.02', fits: (value) => value <= 0.02 },
  { key: 'tbt', label: 'TBT', unit: 'ms', target: '≤ 150 ms', fits: (value) => value <= 150 },
  {
    key: 'script',
    label: 'JavaScript',
    unit: 'KiB',
    digits: 1,
    target: '≤ 150 KiB',
    fits: (value) => value <= 150,
  },
]

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  'skip-lighthouse': { type: 'boolean' },
  route: { type: 'string' },
  calibrate: { type: 'boolean' },
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const [baseUrl] = positionals
  if (!baseUrl || !URL.canParse(baseUrl))
    throw new CliError('BASE_URL: expected the address of the running site (see --help)')
  if (values.route && !values.route.startsWith('/'))
    throw new CliError('--route: expected a path such as /timeline')
  const pages = values.route ? [values.route] : routes
  const tools = values['skip-lighthouse'] ? null : await findLighthouse()
  let over = 0
  for (const route of pages) {
    const startedAt = performance.now()
    const address = new URL(route, baseUrl).href
    const { scripts, bytes } = await withBrowser((browser) => weighScripts(browser, address))
    /** @type {Figures} */
    const figures = {
      script: bytes / 1024,
      ...(tools ? await runLighthouse(tools, address, values.calibrate ?? false) : {}),
    }
    console.log(`\n${route}  (${elapsedSince(startedAt)})`)
    const { index, slowdown } = figures
    if (index !== undefined && slowdown !== undefined)
      console.log(`    benchmark index ${index.toFixed(0)}, slowed down ${slowdown.toFixed(1)} times`)
    for (const { key, label, unit = '', digits = 0, target, fits } of targets) {
      const value = figures[key]
      if (value === undefined) continue
      const fitting = fits(value)
      if (!fitting) over += 1
      const note = key === 'script' ? `  in ${scripts} files` : ''
      const figure = `${value.toFixed(digits)} ${unit}`.trim()
      console.log(
        `  ${fitting ? '✓' : '✗'} ${label.padEnd(15)}${figure.padStart(11)}   target ${target.padEnd(10)}${fitting ? 'ok' : 'over'}${note}`,
      )
    }
  }
  console.log(over === 0 ? '\nAll within their targets' : `\n${over} over`)
  if (over > 0) process.exitCode = 1
})

/** Lighthouse and its launcher, from the folder named or this project. @returns {Promise<Tools>} */
async function findLighthouse() {
  const folder = process.env.LIGHTHOUSE_DIR ? path.resolve(process.env.LIGHTHOUSE_DIR) : inProject()
  /** @param {string} from the file whose packages are meant @param {string} name */
  const load = async (from, name) => {
    const file = createRequire(from).resolve(name)
    return { file, module: await import(pathToFileURL(file).href) }
  }
  try {
    const lighthouse = await load(path.join(folder, 'package.json'), 'lighthouse')
    // The launcher is a dependency of Lighthouse, which may keep it to itself.
    const launcher = await load(lighthouse.file, 'chrome-launcher')
    return { lighthouse: lighthouse.module.default, launch: launcher.module.launch }
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new CliError(
      `Lighthouse is not in ${folder}: npm i --no-save lighthouse@13.5, set LIGHTHOUSE_DIR, or give --skip-lighthouse`,
    )
  }
}

/**
 * The median of each figure over the runs, each in a browser of its own.
 * @param {Tools} tools
 * @param {string} address
 * @param {boolean} calibrated
 * @returns {Promise<Figures>}
 */
async function runLighthouse(tools, address, calibrated) {
  /** @type {Awaited<ReturnType<typeof runTraced>>[]} */
  const results = []
  let slowdown = defaultSlowdown
  if (calibrated) {
    const { index } = await runTraced(tools, address, slowdown)
    slowdown = Math.min(defaultSlowdown, Math.max(1, index / phoneIndex))
  }
  for (let run = 0; run < runs; run += 1) results.push(await runTraced(tools, address, slowdown))
  const keys = new Set(results.flatMap((result) => Object.keys(result)))
  return Object.fromEntries(
    [...keys].map((key) => [key, median(results.map((result) => result[key] ?? Number.NaN))]),
  )
}

/** One run with a whole trace: a lost trace is said and tried again, any other failure ends the measuring.
 * @param {Tools} tools @param {string} address @param {number} slowdown */
async function runTraced(tools, address, slowdown) {
  for (let attempt = 1; ; attempt += 1) {
    const lhr = await runOnce(tools, address, slowdown)
    if (!lhr.runtimeError) return figuresOf(lhr, slowdown)
    const { code, message } = lhr.runtimeError
    if (code !== 'NO_NAVSTART' || attempt === traceTries)
      throw new CliError(`Lighthouse could not read ${address}: ${message}`)
    console.log(`    the trace of ${address} was lost, try ${attempt} of ${traceTries}`)
  }
}

/** @param {Tools} tools @param {string} address @param {number} slowdown */
async function runOnce({ lighthouse, launch }, address, slowdown) {
  const profile = mkdtempSync(path.join(tmpdir(), 'measure-'))
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', `--user-data-dir=${profile}`],
  })
  try {
    const config = {
      extends: 'lighthouse:default',
      settings: { throttling: { ...phoneNetwork, cpuSlowdownMultiplier: slowdown } },
    }
    const flags = { port: chrome.port, onlyCategories: categories, logLevel: 'silent' }
    const result = await lighthouse(address, flags, config)
    if (!result) throw new CliError(`Lighthouse gave no result for ${address}`)
    return result.lhr
  } finally {
    await chrome.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** @param {Report} lhr @param {number} slowdown @returns {Figures & { index: number }} */
function figuresOf(lhr, slowdown) {
  /** @param {string} audit */
  const numberOf = (audit) => lhr.audits[audit]?.numericValue ?? Number.NaN
  return {
    ...Object.fromEntries(
      categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100)]),
    ),
    lcp: numberOf('largest-contentful-paint') / 1000,
    cls: numberOf('cumulative-layout-shift'),
    tbt: numberOf('total-blocking-time'),
    index: lhr.environment.benchmarkIndex,
    slowdown,
  }
}
