// What a page weighs on its way to a reader.

import { get } from 'node:http'
import { chromiumPath } from './browser.mjs'
import { CliError } from './console.mjs'

/**
 * Opens a browser for the length of some work.
 * @template T
 * @param {(browser: import('@playwright/test').Browser) => Promise<T>} work
 * @param {string[]} [more] arguments for Chromium
 */
export async function withBrowser(work, more = []) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', ...more] })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/**
 * The compressed bytes of all scripts that a phone receives before the reader does anything, by the browser's own
 * account of what came over the network, and how many elements the page then has.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<{ scripts: number, bytes: number, elements: number }>}
 */
export async function weighScripts(browser, address) {
  const { devices } = await import('@playwright/test')
  const page = await browser.newPage(devices['Pixel 7'])
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const scripts = new Map()
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || /\bjavascript\b/.test(response.mimeType)) scripts.set(requestId, 0)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
    })
    const response = await page.goto(address, { waitUntil: 'networkidle' })
    if (!response?.ok()) throw new CliError(`${address} answered ${response?.status() ?? 'nothing'}`)
    const sizes = [...scripts.values()]
    if (sizes.length === 0) throw new CliError(`${address} loaded no script: is this the site?`)
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    return { scripts: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), elements }
  } finally {
    await page.close()
  }
}

/**
 * Asks for an address once, compressed, and reads the answer to its end.
 * @param {string} address
 * @returns {Promise<{ status: number, bytes: number, milliseconds: number, isStale: boolean }>} the compressed bytes
 *   of the body, and whether the server is making the page anew meanwhile
 */
export function askCompressed(address) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const request = get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk) => {
        bytes += chunk.length
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          bytes,
          milliseconds: performance.now() - startedAt,
          isStale: response.headers['x-nextjs-cache'] === 'STALE',
        }),
      )
    })
    request.on('error', reject)
  })
}

/**
 * The middle one of some numbers; of an even number of them, the upper of the two in the middle; NaN of none.
 * @param {number[]} values
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
