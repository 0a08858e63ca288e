// What the fuzzers share: requests that no client would build, sent to a site on this machine, and what came of them.

import { Agent, request as send } from 'node:http'
import { CliError } from './console.mjs'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** A request that takes longer than this hangs, in milliseconds. */
const hangs = 2_000

/** After this nobody waits for it any more. */
const givenUp = 20_000

/** Odd values for any place where text goes. */
export const oddValues = [
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  '0x10',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '..\\..\\windows',
  '%00',
  '\u0000',
  '\u001b[31m',
  '\r\nSet-Cookie: odd=1',
  "' OR 1=1 --",
  '"><script>alert(1)</script>',
  '{{7*7}}',
  '#{7*7}',
  '9999-99-99',
  '2026-02-30',
  '0000-00-00',
  '-271821-04-20',
  '2026-01-01T00:00:00Z',
  '99999999999999999999',
  '-0',
  '١٢٣',
  'ﬀ',
  'İstanbul',
  'São Paulo',
  '\u202eabc',
  '\u200b\u200b',
  '\ufeffabc',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  'x'.repeat(101),
  'x'.repeat(3_000),
  ','.repeat(500),
  'a,'.repeat(300),
  'javascript:alert(1)',
  'https://example.org/',
  '//example.org',
  'file:///etc/passwd',
]

/**
 * The address of a site on this machine: nothing else is ever sent to.
 * @param {string | undefined} text
 * @returns {URL}
 */
export function loopbackSite(text) {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'http:' || !loopback.includes(url.hostname)) {
    throw new CliError(
      `BASE: got "${text ?? ''}": expected the address of a site on this machine, such as http://localhost:3000`,
    )
  }
  return url
}

/**
 * A whole number from 1 that an option gives.
 * @param {string} name of the option
 * @param {string | undefined} given
 * @param {number} otherwise when it was not given
 */
export function wholeNumber(name, given, otherwise) {
  const number = Number(given ?? otherwise)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new CliError(`--${name}: got "${given}": expected a whole number of at least 1`)
}

/**
 * A request: `note` says in a report what is odd about it.
 * @typedef {object} Sent
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string | string[]>} [headers]
 * @property {Buffer | string} [body]
 * @property {string} [note]
 */

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string, ms: number }} Answer */

/**
 * What came of many requests: how often each status was answered, the times in order, and what was wrong.
 * @typedef {object} Outcome
 * @property {Map<number, number>} statuses
 * @property {number[]} times in milliseconds
 * @property {{ what: string, sent: Sent, answer: Answer }[]} wrong
 */

/** Sends one request, whatever it looks like. A connection that ends without an answer has status 0. @param {URL} site */
export function sender(site) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  /** @param {Sent} sent @returns {Promise<Answer>} */
  const ask = ({ method, path, headers: sent = {}, body }) =>
    new Promise((resolve) => {
      // Without a length, Node sends what a DELETE or a TRACE holds as if it were the next request.
      const headers =
        body === undefined ? sent : { ...sent, 'Content-Length': String(Buffer.byteLength(body)) }
      const startedAt = performance.now()
      let text = ''
      /** @param {number | undefined} status @param {import('node:http').IncomingHttpHeaders} [received] */
      const settle = (status = 0, received = {}) =>
        resolve({ status, headers: received, text, ms: performance.now() - startedAt })
      const going = send(
        {
          agent,
          host: site.hostname.replace(/[[\]]/g, ''),
          port: site.port || 80,
          method,
          path,
          headers,
          timeout: givenUp,
        },
        (response) => {
          response.setEncoding('latin1')
          response.on('data', (chunk) => {
            if (text.length < 2_000_000) text += chunk
          })
          response.on('end', () => settle(response.statusCode, response.headers))
          response.on('error', () => settle(response.statusCode, response.headers))
        },
      )
      going.on('timeout', () => going.destroy())
      going.on('error', () => settle(0))
      going.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

/**
 * Sends all that a generator makes, a few at a time, and counts what came of it.
 * @template {Sent} T
 * @param {URL} site
 * @param {Iterable<T>} requests
 * @param {{ parallel?: number, judge: (sent: T, answer: Answer) => string | null }} options judge: what is wrong with the
 *   answer, in a few words, or null
 * @returns {Promise<Outcome>}
 */
export async function sendAll(site, requests, { parallel = 4, judge }) {
  const { ask, close } = sender(site)
  /** @type {Outcome} */
  const { statuses, wrong, times } = { statuses: new Map(), wrong: [], times: [] }
  const waiting = requests[Symbol.iterator]()
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const answer = await ask(next.value)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      times.push(answer.ms)
      const verdict = judge(next.value, answer)
      if (verdict) wrong.push({ what: verdict, sent: next.value, answer })
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  close()
  return { statuses, times: times.toSorted((a, b) => a - b), wrong }
}

/** What is wrong with any answer: a failure of the server, one that took too long, or one without the headers.
 * @param {Answer} answer */
export function commonFault({ status, headers, ms }) {
  if (status >= 500) return `status ${status}`
  if (status === 0) return 'no answer'
  if (ms > hangs) return 'took longer than 2 s'
  if (headers['x-content-type-options'] !== 'nosniff') return 'without security headers'
  return null
}

/**
 * Prints the figures of a run.
 * @param {string} name of the fuzzer
 * @param {number} seed
 * @param {Outcome} outcome
 * @returns {boolean} whether all is well
 */
export function report(name, seed, { statuses, times, wrong }) {
  /** @param {number} share */
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0)
  const answers = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  console.log(`  ${name}, seed ${seed}: ${times.length} requests`)
  console.log(`  answers ${answers.join(', ')}`)
  console.log(`  median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`)
  /** @type {Map<string, Outcome['wrong']>} */
  const kinds = new Map()
  for (const one of wrong) kinds.set(one.what, [...(kinds.get(one.what) ?? []), one])
  for (const [what, ones] of kinds) {
    console.log(`  ✗ ${what}: ${ones.length}`)
    for (const { sent, answer } of ones.slice(0, 5))
      console.log(`      ${inShort(sent)} → ${answer.status}, ${answer.ms.toFixed(0)} ms`)
  }
  const failures = [...statuses]
    .filter(([status]) => status >= 500)
    .reduce((sum, [, count]) => sum + count, 0)
  const slow = times.filter((ms) => ms > hangs).length
  const accepted = wrong.filter(({ what }) => what.startsWith('accepted')).length
  console.log(
    `  ${failures} five-hundreds, ${slow} over 2 s, ${accepted} malformed accepted, ${wrong.length} faults`,
  )
  return wrong.length === 0
}

/** A request in one line. @param {Sent} sent */
function inShort({ method, path, headers = {}, note = '' }) {
  const odd = Object.entries(headers)
    .filter(([name]) => !['cookie', 'origin', 'content-type'].includes(name.toLowerCase()))
    .map(([name, value]) => `${name}: ${String(value).slice(0, 60)}`)
  return JSON.stringify([note, method, path.slice(0, 200), ...odd].filter(Boolean).join(' '))
}
