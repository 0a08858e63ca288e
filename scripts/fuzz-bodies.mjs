// Sends thousands of misshapen forms and bodies to a site on this machine and counts what goes wrong.

import { randomUUID } from 'node:crypto'
import { CliError, runCommand } from './lib/console.mjs'
import { commonFault, loopbackSite, oddValues, report, sendAll, sender, wholeNumber } from './lib/fuzz.mjs'
import { actionsOf, filled, formsOf, multipart } from './lib/fuzz-forms.mjs'
import { hostileNames, replies } from './lib/hostile-text.mjs'
import { draws, seeded } from './lib/random.mjs'

const help = `
Usage: FUZZ_EMAIL=… FUZZ_PASSWORD=… node scripts/fuzz-bodies.mjs BASE [--seed N] [--count N] [--parallel N]

Sends bodies that no browser would send to the forms and the API of a site that runs on this machine (BASE, such as
http://localhost:3000), half of them as an editor, and prints how they were answered. It is wrong when an answer is a
500, takes more than 2 seconds, lacks the security headers, or when something malformed is carried out. Exit code 1 when
anything is. Without FUZZ_EMAIL and FUZZ_PASSWORD, an account made with npm run admin:create, everything is sent as a
stranger, to the sign-in form. Start the site with RATE_LIMIT=1000000, on a copy of the database: a form that is sent
whole is carried out.

  --seed N      which bodies: the same number gives the same ones (default 20261130)
  --count N     how many (default 5000)
  --parallel N  how many at a time (default 4)
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = { seed: { type: 'string' }, count: { type: 'string' }, parallel: { type: 'string' } }

/** @typedef {import('./lib/random.mjs').Draw} Draw */
/** @typedef {import('./lib/fuzz.mjs').Answer} Answer */
/** @typedef {import('./lib/fuzz-forms.mjs').Field} Field */
/** @typedef {import('./lib/fuzz-forms.mjs').Form} Form */

/**
 * What of the site is known: its forms, of which there is one at least, and the editor's cookie.
 * @typedef {{ site: URL, cookie: string | null, forms: Form[] }} Known
 */

/**
 * What a maker makes: a body and where it goes; `expects` are the only statuses that are right, where any is.
 * @typedef {object} Made
 * @property {string} [method] other than POST
 * @property {string} path
 * @property {Buffer | string} body
 * @property {Record<string, string>} headers
 * @property {number[]} [expects]
 */

/** @typedef {import('./lib/fuzz.mjs').Sent & { note: string, expects?: number[] }} Odd */

/** Whether the answer says that something was written. @param {Answer} answer */
const isDone = ({ headers }) =>
  /[?&]saved=|[?&]changed=/.test(`${headers.location ?? ''} ${headers['x-action-redirect'] ?? ''}`)

/** What is wrong with an answer; null when nothing is. @param {Odd} odd @param {Answer} answer */
function judge({ note, expects }, answer) {
  const fault = commonFault(answer)
  if (fault) return `${fault} (${note})`
  if (isDone(answer)) return `accepted: carried out (${note})`
  if (expects && !expects.includes(answer.status)) return `accepted: ${note} answered ${answer.status}`
  return null
}

/** The forms of the desk as an editor sees them, and the editor's cookie; of a stranger only the form to sign in.
 * @param {URL} site */
async function signedIn(site) {
  const { ask, close } = sender(site)
  /** @param {string} path @param {string} [cookie] */
  const read = async (path, cookie) => {
    const answer = await ask({ method: 'GET', path, headers: cookie ? { Cookie: cookie } : {} })
    if (answer.status === 0) throw new CliError(`BASE: nothing answers at ${site.origin}`)
    return formsOf(answer.text, path)
  }
  const entrance = await read('/sign-in')
  const { FUZZ_EMAIL: email, FUZZ_PASSWORD: password } = process.env
  if (!email || !password) {
    close()
    return { cookie: null, forms: entrance }
  }
  const [form] = entrance
  if (!form) throw new CliError(`BASE: ${site.origin}/sign-in has no form`)
  const { type, body } = multipart(filled(form.fields, { email, password, next: '/admin' }))
  const answer = await ask({
    method: 'POST',
    path: '/sign-in',
    headers: { 'Content-Type': type, Origin: site.origin },
    body,
  })
  const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
  if (!cookie.includes('session_token')) throw new CliError('FUZZ_EMAIL, FUZZ_PASSWORD: sign-in was refused')
  const { text } = await ask({ method: 'GET', path: '/admin', headers: { Cookie: cookie } })
  const editPages = [...text.matchAll(/href="(\/admin\/signals\/(?!new)[a-z0-9-]+)"/g)]
    .slice(0, 3)
    .map(([, path = '']) => path)
  const kinds = ['fleet-estimate', 'deployment-status', 'filing', 'target']
  const pages = [
    '/admin',
    '/admin/account',
    ...kinds.map((kind) => `/admin/signals/new/${kind}`),
    ...editPages,
  ]
  const forms = [...entrance]
  for (const page of pages) forms.push(...(await read(page, cookie)))
  close()
  return { cookie, forms }
}

/** What a count of a fleet needs to be saved; sent with one thing wrong, it must not be. */
const wholeEntry = () => ({
  intent: 'draft',
  submissionKey: randomUUID(),
  'signal.kind': 'fleet-estimate',
  'signal.operator': 'tesla',
  'signal.place': 'austin-tx',
  'signal.date': '2026-08-14',
  'signal.datePrecision': 'day',
  'signal.headline': 'A count that a fuzzer sends',
  'signal.confidence': 'estimated',
  'signal.low': '42',
  'signal.high': '59',
  'signal.scope': 'driverless',
  'signal.basis': 'observed',
})

/**
 * @param {Draw} draw
 * @param {number} count
 * @param {Known} known
 * @returns {Generator<Odd>}
 */
function* requestsOf(draw, count, known) {
  const ways = Object.entries(makers)
  for (let made = 0; made < count; made += 1) {
    const [note, make] = draw.one(ways)
    const cookie = known.cookie !== null && draw.chance(0.5) ? known.cookie : null
    const sent = make(draw, known)
    yield {
      method: 'POST',
      ...sent,
      note,
      headers: {
        Origin: known.site.origin,
        ...(cookie && { Cookie: cookie }),
        ...sent.headers,
      },
    }
  }
}

const refused = [400, 403, 404, 405, 408, 409, 413, 415, 431]

/** The form of an entry, for an editor; otherwise the first there is. @param {Known} known @returns {Form} */
function entryForm({ forms }) {
  const form = forms.find(({ path }) => path.endsWith('/fleet-estimate')) ?? forms[0]
  if (!form) throw new CliError('BASE: the site has no form')
  return form
}

/** A whole form of one of the pages, as its fields. @param {Draw} draw @param {Known} known @returns {Form} */
function someForm(draw, known) {
  const form = draw.chance(0.5) ? entryForm(known) : draw.one(known.forms)
  const isEntry = form === entryForm(known)
  return { path: form.path, fields: filled(form.fields, isEntry ? wholeEntry() : {}) }
}

/**
 * A body that is sent to the page of a form.
 * @param {{ path: string }} form
 * @param {{ type: string, body: Buffer | string }} sent
 * @param {{ expects?: number[] }} [more]
 * @returns {Made}
 */
const posted = ({ path }, { type, body }, more = {}) => ({
  path,
  body,
  headers: { 'Content-Type': type },
  ...more,
})

/** @param {Draw} draw @param {Known} known */
const someAction = (draw, { forms }) => draw.oneIfAny(actionsOf(forms)) ?? 'f'.repeat(42)

/** What is odd about a body, and what makes one. @type {Record<string, (draw: Draw, known: Known) => Made>} */
const makers = {
  'cut off': (draw, known) => {
    const form = someForm(draw, known)
    const { type, body } = multipart(form.fields)
    return posted(
      form,
      { type, body: body.subarray(0, draw.whole(0, body.length - 5)) },
      { expects: refused },
    )
  },
  'a boundary that is another': (draw, known) => {
    const form = someForm(draw, known)
    const type = draw.one([
      'multipart/form-data',
      'multipart/form-data; boundary=other',
      'multipart/form-data; boundary=',
      `multipart/form-data; boundary=${'b'.repeat(5_000)}`,
    ])
    return posted(form, { type, body: multipart(form.fields).body }, { expects: refused })
  },
  'another content type': (draw, known) => {
    const form = someForm(draw, known)
    const type = draw.one([
      'application/x-www-form-urlencoded',
      'application/json',
      'text/plain',
      'text/xml',
      'multipart/mixed; boundary=x',
      '',
      'x',
      'application/octet-stream',
    ])
    const body = draw.one([
      new URLSearchParams(form.fields).toString(),
      JSON.stringify(Object.fromEntries(form.fields)),
      '<x/>',
      multipart(form.fields).body,
    ])
    return posted(form, { type, body }, { expects: refused })
  },
  'from another site': (draw, known) => {
    const form = someForm(draw, known)
    const origin = draw.one([
      'https://example.org',
      'null',
      '',
      'x',
      `${known.site.origin}.example.org`,
      'http://localhost:1',
      'file://',
      'javascript:1',
    ])
    const sent = posted(form, multipart(form.fields), { expects: [403] })
    return { ...sent, headers: { ...sent.headers, Origin: origin } }
  },
  'a hostile name': (draw, known) => {
    const form = { path: entryForm(known).path, fields: filled(entryForm(known).fields, wholeEntry()) }
    /** @type {() => Field} */
    const hostile = () => [draw.one(hostileNames), draw.one(oddValues)]
    const extra = Array.from({ length: draw.skewed([1, 1, 2, 5]) }, hostile)
    return posted(form, multipart([...form.fields, ...extra]))
  },
  'odd values': (draw, known) => {
    const form = someForm(draw, known)
    const ours = form.fields.filter(([name]) => !name.startsWith('$ACTION'))
    const changed = new Set(Array.from({ length: draw.whole(1, 4) }, () => draw.oneIfAny(ours)?.[0]))
    // Whatever else is odd, an entry of this kind cannot be saved.
    /** @type {Field[]} */
    const fields = form.fields.map(([name, value]) => [name, changed.has(name) ? draw.one(oddValues) : value])
    return posted(
      form,
      multipart([
        ...fields.filter(([name]) => name !== 'signal.kind'),
        ['signal.kind', draw.one(['rumor', '', '__proto__'])],
      ]),
    )
  },
  'files for text': (draw, known) => {
    const form = someForm(draw, known)
    const ours = form.fields.filter(([name]) => !name.startsWith('$ACTION'))
    const name = draw.oneIfAny(ours.filter(([one]) => one !== 'signal.detail'))?.[0]
    /** @type {Field[]} */
    const fields = form.fields.map((field) => (field[0] === name ? [name, { file: 'x' }] : field))
    return posted(form, multipart(fields))
  },
  'marks of the framework': (draw, known) => {
    const form = someForm(draw, known)
    /** @type {Field[]} */
    const fields = form.fields.map(([name, value]) =>
      name.startsWith('$ACTION') && draw.chance(0.6)
        ? [draw.one([name, draw.one(hostileNames)]), draw.one([...oddValues, ...replies])]
        : [name, value],
    )
    return posted(form, multipart(fields.filter(([name]) => name !== 'signal.kind')))
  },
  'nothing that is an action': (draw, known) => {
    const { path } = draw.one(known.forms)
    /** @type {Field[]} */
    const fields = Array.from({ length: draw.whole(0, 5) }, () => [
      draw.one(['a', 'b', 'email', ...hostileNames]),
      draw.one(oddValues),
    ])
    return posted({ path }, multipart(fields), { expects: refused })
  },
  'too large': (draw, known) => {
    const form = someForm(draw, known)
    const sent = posted(
      form,
      multipart([...form.fields, ['signal.detail', 'x'.repeat(draw.whole(1_000_001, 3_000_000))]]),
    )
    return { ...sent, expects: [413] }
  },
  'thousands of fields': (draw, known) => {
    const form = someForm(draw, known)
    /** @type {Field[]} */
    const many = Array.from({ length: draw.whole(300, 6_000) }, (_, index) => [`f${index}`, ''])
    return posted(form, multipart([...form.fields.filter(([name]) => name !== 'signal.kind'), ...many]))
  },
  'an action that does not exist': (draw, known) => {
    const { path } = draw.one(known.forms)
    const id = draw.one([
      'f'.repeat(42),
      '0'.repeat(40),
      'x',
      '',
      '__proto__',
      'toString',
      'constructor',
      '%ff',
      'f'.repeat(5_000),
      '../x',
    ])
    const sent = posted(
      { path },
      { type: 'text/plain;charset=UTF-8', body: draw.one(replies) },
      { expects: refused },
    )
    return { ...sent, headers: { ...sent.headers, 'Next-Action': id } }
  },
  'a reply in text': (draw, known) => {
    const { path } = draw.one(known.forms)
    const sent = posted({ path }, { type: 'text/plain;charset=UTF-8', body: draw.one(replies) })
    return { ...sent, headers: { ...sent.headers, 'Next-Action': someAction(draw, known) } }
  },
  'a reply in parts': (draw, known) => {
    const form = someForm(draw, known)
    const ours = form.fields.filter(([name]) => !name.startsWith('$ACTION') && name !== 'signal.kind')
    /** @type {(field: [string, string]) => Field} */
    const prefixed = ([name, value]) => [`${draw.one(['1', '1', '2', '__proto__'])}_${name}`, value]
    /** @type {(_: unknown, index: number) => Field} */
    const numbered = (_, index) => [String(index), draw.one(replies)]
    /** @type {Field[]} */
    const fields = [
      ...ours.map(prefixed),
      ...Array.from({ length: draw.whole(0, 3) }, numbered),
      ['0', draw.one([...replies, '["$undefined","$K1"]', '[null,"$K1"]'])],
    ]
    const sent = posted(form, multipart(fields))
    return { ...sent, headers: { ...sent.headers, 'Next-Action': someAction(draw, known) } }
  },
  'a body for what can only be read': (draw) => ({
    method: draw.one(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'LOCK']),
    path: draw.one([
      '/',
      '/cities',
      '/cities/austin-tx',
      '/signals?q=x',
      '/api/v1/signals',
      '/api/v1/nope',
      '/api/v1/operators?limit=x',
      '/og/overview.png',
      '/data/download/signals.csv',
      '/_next/static/x.js',
      '/no-such-page',
    ]),
    headers: {
      'Content-Type': draw.one(['application/json', 'multipart/form-data; boundary=x', 'text/plain']),
    },
    body: draw.one(['{}', '[]', '{', 'x'.repeat(100_000), '', '{"__proto__":{}}', '['.repeat(50_000)]),
    expects: [405],
  }),
  'an act on a record that is not there': (draw, known) => {
    const form = draw.one(known.forms)
    /** @type {Field[]} */
    const fields = form.fields.map(([name, value]) => [
      name,
      ['id', 'baseVersion', 'signal.id', 'reason'].includes(name) ? draw.one(oddValues) : value,
    ])
    return posted(form, multipart(fields.filter(([name]) => name !== 'submissionKey')))
  },
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const site = loopbackSite(positionals[0])
  const seed = wholeNumber('seed', values.seed, 20261130)
  const { cookie, forms } = await signedIn(site)
  console.log(
    `  ${forms.length} forms, ${actionsOf(forms).length} actions${cookie ? '' : ', as a stranger only'}`,
  )
  const draw = draws(seeded(seed))
  const requests = requestsOf(draw, wholeNumber('count', values.count, 5000), { site, cookie, forms })
  const outcome = await sendAll(site, requests, {
    parallel: wholeNumber('parallel', values.parallel, 4),
    judge,
  })
  if (outcome.statuses.has(429))
    throw new CliError('The site limits this client: start it with RATE_LIMIT=1000000')
  if (!report('fuzz-bodies', seed, outcome)) process.exitCode = 1
})
