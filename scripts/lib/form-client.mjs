// A browser without JavaScript, as far as the desk's forms need one: cookies, hidden fields, redirects.

const attributePattern = /([\w-]+)(?:="([^"]*)")?/g

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

/** @param {string} text of a page @returns {string} as a reader sees it */
const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return entities.get(name.toLowerCase()) ?? all
  })

/**
 * @param {string} tag
 * @returns {Record<string, string | undefined>} `undefined` for what the tag does not have
 */
function attributesOf(tag) {
  const inside = tag.replace(/^<\w+/, '').replace(/\/?>$/, '')
  return Object.fromEntries(
    [...inside.matchAll(attributePattern)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )
}

/** What a form sends: names and values, in order. @typedef {[name: string, value: string][]} Fields */

/**
 * A field of a form; none when it has no name, since a browser does not send it.
 * @param {string | undefined} name
 * @param {string} value
 * @returns {Fields}
 */
const field = (name, value) => (name === undefined ? [] : [[name, value]])

/**
 * The forms of a page with what a browser would send of each untouched: inputs, areas of text and selections.
 * @param {string} html
 * @returns {Fields[]}
 */
export function formsOf(html) {
  return [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => [
    ...[...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
      const { name, value = '', type, ...rest } = attributesOf(tag)
      const isLeftOut = (type === 'checkbox' || type === 'radio') && !('checked' in rest)
      return isLeftOut ? [] : field(name, value)
    }),
    ...[...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(([, tag, text = '']) =>
      field(attributesOf(`<x ${tag}>`).name, decoded(text)),
    ),
    ...[...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, tag, inside = '']) => {
      const chosen = /<option\b[^>]*\bselected[^>]*>/.exec(inside) ?? /<option\b[^>]*>/.exec(inside)
      return field(attributesOf(`<x ${tag}>`).name, chosen ? (attributesOf(chosen[0]).value ?? '') : '')
    }),
  ])
}

/** A person at one browser. @typedef {ReturnType<typeof formClient>} FormClient */

/** A person at one browser. Holds cookies; redirects are not followed. @param {string} base */
export function formClient(base) {
  const cookies = new Map()
  /** @param {Response} response */
  const keep = (response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) cookies.set(name, value)
    }
    return response
  }
  const headers = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    origin: new URL(base).origin,
  })
  return {
    headers,
    /** @param {string} path */
    get: async (path) =>
      keep(
        await fetch(`${base}${path}`, {
          redirect: 'manual',
          headers: headers(),
          signal: AbortSignal.timeout(30_000),
        }),
      ),
    /**
     * Sends a form of a page as it stands, with some fields set to something else.
     * @param {string} path @param {Fields} fields @param {Record<string, string>} typed
     */
    post: async (path, fields, typed) => {
      const body = new FormData()
      const names = new Set(Object.keys(typed))
      for (const [name, value] of fields) if (!names.has(name)) body.append(name, value)
      for (const [name, value] of Object.entries(typed)) body.append(name, value)
      const signal = AbortSignal.timeout(30_000)
      return keep(
        await fetch(`${base}${path}`, {
          redirect: 'manual',
          method: 'POST',
          headers: headers(),
          body,
          signal,
        }),
      )
    },
  }
}

/** The form of a page that has a field of this name. @param {string} html @param {string} field */
export function formWith(html, field) {
  const form = formsOf(html).find((fields) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`The page has no form with a field ${field}`)
  return form
}

/**
 * Signs in at the page for it; throws when that fails.
 * @param {FormClient} client
 * @param {string} email
 * @param {string} password
 */
export async function signIn(client, email, password) {
  const page = await client.get('/sign-in')
  const form = formWith(await page.text(), 'password')
  const answer = await client.post('/sign-in', form, { email, password })
  const location = answer.headers.get('location') ?? ''
  if (answer.status !== 303 || location.includes('sign-in')) {
    throw new Error(`Signing in was answered ${answer.status} ${location}`)
  }
}
