// Prints what the pages weigh and how fast they are on a phone, beside the targets.
//
// Lighthouse is not a dependency of the project. Install it when it is wanted, here or in any other folder:
//   npm i --no-save lighthouse@13.5        (or set LIGHTHOUSE_DIR to the folder whose node_modules holds it)
// The site must run as a production build: the figures of a development server mean nothing.

import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { elapsedSince, runCommand, Stop } from './lib/console.mjs'
import { chromiumPath, median, weighScripts, withBrowser } from './lib/page-weight.mjs'
import { inProject } from './lib/project.mjs'

const routes = [
  '/',
  '/map',
  '/timeline',
  '/cities/austin-tx',
  '/filings/tesla-nv-nta-avnc-2026',
  '/impacts/ai-safety-engineering',
]
const runs = 3

const help = `
Usage: node scripts/measure.mjs BASE_URL [--skip-lighthouse] [--route PATH]

Measures ${routes.join(', ')} of a running production build and prints each figure beside its target:
Lighthouse on its phone profile (median of ${runs} runs), and the compressed JavaScript of the first view,
as the browser received it. Exit code 1 when a figure is over.

  BASE_URL            such as http://localhost:3000
  --skip-lighthouse   the weight of the scripts only
  --route PATH        measure this page only

Variables: CHROMIUM_PATH (default /usr/bin/chromium, else Playwright's own), LIGHTHOUSE_DIR (the folder whose
node_modules holds lighthouse; default: this project).
`

/** Each figure: how it is written, and whether it is within its target. */
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

const options = { 'skip-lighthouse': { type: 'boolean' }, route: { type: 'string' } }

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const [baseUrl] = positionals
  if (!baseUrl || !URL.canParse(baseUrl))
    throw new Stop('BASE_URL: expected the address of the running site (see --help)')
  if (values.route && !values.route.startsWith('/'))
    throw new Stop('--route: expected a path such as /timeline')
  const pages = values.route ? [values.route] : routes
  const tools = values['skip-lighthouse'] ? null : await findLighthouse()
  let over = 0
  for (const route of pages) {
    const startedAt = performance.now()
    const address = new URL(route, baseUrl).href
    const { scripts, bytes } = await withBrowser((browser) => weighScripts(browser, address))
    const figures = { script: bytes / 1024, ...(tools ? await runLighthouse(tools, address) : {}) }
    console.log(`\n${route}  (${elapsedSince(startedAt)})`)
    for (const { key, label, unit = '', digits = 0, target, fits } of targets) {
      if (!(key in figures)) continue
      const value = figures[key]
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

/** Lighthouse and its launcher, from the folder named or this project. */
async function findLighthouse() {
  const folder = process.env.LIGHTHOUSE_DIR ? path.resolve(process.env.LIGHTHOUSE_DIR) : inProject()
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
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    throw new Stop(
      `Lighthouse is not in ${folder}: npm i --no-save lighthouse@13.5, set LIGHTHOUSE_DIR, or give --skip-lighthouse`,
    )
  }
}

/** The median of each figure over the runs, each in a browser of its own. */
async function runLighthouse({ lighthouse, launch }, address) {
  const results = []
  for (let run = 0; run < runs; run += 1) {
    const chrome = await launch({
      chromePath: chromiumPath(),
      chromeFlags: [
        '--headless=new',
        '--no-sandbox',
        `--user-data-dir=${path.join(tmpdir(), `measure-${process.pid}-${run}`)}`,
      ],
    })
    try {
      const categories = ['performance', 'accessibility', 'best-practices', 'seo']
      const result = await lighthouse(address, {
        port: chrome.port,
        onlyCategories: categories,
        logLevel: 'silent',
      })
      if (!result || result.lhr.runtimeError) {
        throw new Stop(
          `Lighthouse could not read ${address}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
        )
      }
      const { lhr } = result
      results.push({
        ...Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
        lcp: lhr.audits['largest-contentful-paint'].numericValue / 1000,
        cls: lhr.audits['cumulative-layout-shift'].numericValue,
        tbt: lhr.audits['total-blocking-time'].numericValue,
      })
    } finally {
      await chrome.kill()
    }
  }
  const [first] = results
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, median(results.map((result) => result[key]))]),
  )
}
