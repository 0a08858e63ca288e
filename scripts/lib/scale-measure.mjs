// The measuring half of the benchmark of scale: a site, page by page.

import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CliError } from './console.mjs'
import { askCompressed, median, weighScripts, withBrowser } from './page-weight.mjs'
import { inProject } from './project.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */

/**
 * A page to measure; `isData` is an answer for programs, which has no scripts.
 * @typedef {{ path: string, isData?: boolean }} Page
 */

const kib = 1024
/** Compressed bytes that no page may exceed: of its HTML, and of the scripts of its first view. */
export const budget = 150 * kib
export const warmRequests = 5
const warmUpTries = 10

/**
 * A folder like the project's with a copy of its production build, under the same name, which the build's own files
 * hold. Pages made in advance are those of another database and stay behind: the server makes each when it is first
 * asked for it, and one that it cannot make is an error here, never the old page. The shells that stand for any
 * address of a family ("[slug]") and the pages of errors hold nothing of a database.
 * @param {string} build its folder in the project
 * @param {string} to
 */
export function copyBuild(build, to) {
  mkdirSync(to)
  for (const name of ['node_modules', 'public', 'package.json', 'next.config.ts', 'tsconfig.json', 'src']) {
    symlinkSync(inProject(name), path.join(to, name))
  }
  // Not linked: the server serves the project that its own file is in.
  cpSync(inProject('scripts'), path.join(to, 'scripts'), { recursive: true })
  cpSync(inProject(build), path.join(to, build), {
    recursive: true,
    filter: (file) => isKept(path.relative(inProject(build), file)),
  })
}

/** @param {string} file its path in the build @returns whether the copy needs it */
function isKept(file) {
  if (['cache', 'dev', 'types', 'server/route-cache'].includes(file)) return false
  const page = file.replace(/^server\/app\//, '')
  if (page === file || page.startsWith('_') || page.includes('[')) return true
  return !/\.(html|rsc|meta|body)$|\.segments(\/|$)/.test(page)
}

/**
 * Of each family of pages the one with most on it.
 * @param {import('./synthetic-dataset.mjs').Dataset} dataset
 * @returns {Page[]}
 */
export function pagesOf({ signals, filings }) {
  /** @param {string[]} slugs */
  const most = (slugs) => {
    /** @type {Map<string, number>} */
    const counts = new Map()
    for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1)
    const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
    if (!first) throw new Error('A family of pages has no page')
    return first[0]
  }
  const cities = signals.flatMap(({ place }) => (place?.startsWith('city-') ? [place] : []))
  return [
    { path: '/' },
    { path: '/map' },
    { path: '/cities' },
    { path: `/cities/${most(cities)}` },
    { path: '/operators' },
    { path: `/operators/${most(signals.map(({ operator }) => operator))}` },
    { path: '/timeline' },
    { path: '/filings' },
    { path: `/filings/${most(signals.flatMap(({ filing }) => filing ?? []))}` },
    { path: '/places' },
    { path: '/places/us' },
    { path: '/jurisdictions' },
    { path: '/jurisdictions/us' },
    { path: `/jurisdictions/${most(filings.map(({ place }) => place))}` },
    { path: '/production' },
    { path: `/production/${most(signals.flatMap(({ program }) => program ?? []))}` },
    { path: '/promises' },
    { path: '/signals' },
    { path: '/impacts' },
    { path: '/impacts/regulatory-policy-analytics' },
    { path: '/impacts/matrix' },
    { path: '/impacts/places' },
    { path: '/impacts/robustness' },
    { path: '/inflections' },
    { path: '/paths' },
    { path: '/paths/safety-simulation' },
    { path: `/plan?path=safety-simulation&place=${most(cities)}` },
    { path: '/data/sources' },
    { path: '/search?q=city' },
    { path: '/api/v1/signals', isData: true },
    { path: '/api/v1/filings', isData: true },
    { path: '/map-history.json', isData: true },
  ]
}

/**
 * Prints a line for each page.
 * @param {string} base
 * @param {Page[]} pages
 * @param {boolean} withScripts
 * @returns {Promise<number>} how many are over their budget
 */
export async function measureAll(base, pages, withScripts) {
  console.log(`\n  ${'page'.padEnd(34)}${['HTML KiB', 'JS KiB', 'elements', 'ms'].map(right).join('')}`)
  /** @param {Browser | null} browser */
  const measure = async (browser) => {
    let over = 0
    for (const page of pages) over += (await measurePage(base, page, browser)) ? 0 : 1
    return over
  }
  return withScripts ? withBrowser(measure) : measure(null)
}

/**
 * Prints the line of a page.
 * @param {string} base
 * @param {Page} page
 * @param {Browser | null} browser none when scripts are not weighed
 * @returns {Promise<boolean>} whether it keeps its budgets
 */
async function measurePage(base, page, browser) {
  const address = `${base}${page.path}`
  const failed = await warmUp(address)
  const answers = []
  for (let asked = 0; asked < warmRequests; asked += 1) answers.push(await askCompressed(address))
  const html = Math.max(...answers.map(({ bytes }) => bytes))
  const time = median(answers.map(({ milliseconds }) => milliseconds))
  const view = browser && !page.isData ? await weighScripts(browser, address) : null
  // An answer for programs is paged or fetched on request: its weight is printed, and no page's budget.
  const fits = page.isData || (html <= budget && (view?.bytes ?? 0) <= budget)
  const figures = [
    (html / kib).toFixed(1),
    view ? (view.bytes / kib).toFixed(1) : '–',
    view?.elements ?? '–',
    time.toFixed(0),
  ]
  console.log(
    `${fits ? '✓' : '✗'} ${page.path.padEnd(34)}${figures.map(right).join('')}${fits ? '' : '  over'}${failed > 0 ? `  (made at try ${failed + 1})` : ''}`,
  )
  return fits
}

/**
 * Asks until a page is made and the caches are full. Next gives one cached read 50 seconds; the first page fills all
 * of them from a database that no cache knows, so that on a slow machine it may need more than one try.
 * @param {string} address
 * @returns {Promise<number>} how many tries failed
 */
async function warmUp(address) {
  for (let failed = 0; failed <= warmUpTries; ) {
    const { status, isStale } = await askCompressed(address)
    if (status === 200 && !isStale) return failed
    if (status !== 200) failed += 1
    await delay(1000)
  }
  throw new CliError(`${address} could not be made in ${warmUpTries} tries`)
}

/** @param {string | number} text */
function right(text) {
  return String(text).padStart(10)
}
