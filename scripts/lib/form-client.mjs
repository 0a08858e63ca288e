// A browser without JavaScript, as far as the desk's forms need one: cookies, hidden fields, redirects.

const attributePattern = /([\w-]+)(?:="([^"]*)")?/g

const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()]
  })

function attributesOf(tag) {
  const inside = tag.replace(/^<\w+/, '').replace(/\/?>$/, '')
  return Object.fromEntries(
    [...inside.matchAll(attributePattern)].map(([, name, value]) => [name, decoded(value ?? '')]),
  )
}

/**
 * The forms of a page with what a browser would send of each untouched: inputs, areas of text and selections.
 * @param {string} html
 * @returns {[string, string][][]}
 */
export function formsOf(html) {
  return [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => [
    ...[...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
      const { name, value = '', type, ...rest } = attributesOf(tag)
      const isLeftOut = (type === 'checkbox' || type === 'radio') && !('checked' in rest)
      return name === undefined || isLeftOut ? [] : [[name, value]]
    }),
    ...[...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, tag, text]) => [
      attributesOf(`<x ${tag}>`).name,
      decoded(text),
    ]),
    ...[...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag, inside]) => {
      const chosen = /<option\b[^>]*\bselected[^>]*>/.exec(inside) ?? /<option\b[^>]*>/.exec(inside)
      return [attributesOf(`<x ${tag}>`).name, chosen ? (attributesOf(chosen[0]).value ?? '') : '']
    }),
  ])
}

/** A person at one browser. Holds cookies; redirects are not followed. @param {string} base */
export function formClient(base) {
  const cookies = new Map()
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
  const options = { redirect: 'manual', signal: AbortSignal.timeout(30_000) }
  return {
    headers,
    /** @param {string} path */
    get: async (path) =>
      keep(
        await fetch(`${base}${path}`, {
          ...options,
          headers: headers(),
          signal: AbortSignal.timeout(30_000),
        }),
      ),
    /**
     * Sends a form of a page as it stands, with some fields set to something else.
     * @param {string} path @param {[string, string][]} fields @param {Record<string, string>} typed
     */
    post: async (path, fields, typed) => {
      const body = new FormData()
      const names = new Set(Object.keys(typed))
      for (const [name, value] of fields) if (!names.has(name)) body.append(name, value)
      for (const [name, value] of Object.entries(typed)) body.append(name, value)
      const signal = AbortSignal.timeout(30_000)
      return keep(
        await fetch(`${base}${path}`, { ...options, method: 'POST', headers: headers(), body, signal }),
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

/** Signs in at the page for it; throws when that fails. @param {ReturnType<typeof formClient>} client */
export async function signIn(client, email, password) {
  const page = await client.get('/sign-in')
  const form = formWith(await page.text(), 'password')
  const answer = await client.post('/sign-in', form, { email, password })
  const location = answer.headers.get('location') ?? ''
  if (answer.status !== 303 || location.includes('sign-in')) {
    throw new Error(`Signing in was answered ${answer.status} ${location}`)
  }
}
