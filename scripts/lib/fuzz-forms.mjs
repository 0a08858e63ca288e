// Forms of a site as its own pages hold them, and bodies in which a browser or a script of the framework sends one.

import { randomUUID } from 'node:crypto'

/**
 * A field of a form: its name, and its value or the text of a file.
 * @typedef {[string, string | { file: string }]} Field
 */

/**
 * A form of a page: the names and values of its fields.
 * @typedef {{ path: string, fields: [string, string][] }} Form
 */

/** @param {string} text */
const unescaped = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** @param {string} tag @param {string} name @returns {string | null} */
const attribute = (tag, name) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

/**
 * The forms of a page that are sent with POST, each with the names and values of its fields.
 * @param {string} html @param {string} path the address of the page
 * @returns {Form[]}
 */
export function formsOf(html, path) {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)]
    .map(([whole, inside = '']) => ({ tag: whole.slice(0, whole.indexOf('>') + 1), inside }))
    .filter(({ tag }) => /\smethod="post"/i.test(tag))
    .map(({ inside }) => ({
      path,
      fields: [...inside.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].flatMap(([field]) =>
        named(attribute(field, 'name'), attribute(field, 'value') ?? ''),
      ),
    }))
    .filter(({ fields }) => fields.some(([name]) => name.startsWith('$ACTION')))
}

/** A field that has a name. @param {string | null} name @param {string} value @returns {[string, string][]} */
const named = (name, value) => (name === null ? [] : [[name, value]])

/** The actions that these forms call, as the framework names them. @param {Form[]} forms @returns {string[]} */
export function actionsOf(forms) {
  const text = JSON.stringify(forms.flatMap(({ fields }) => fields))
  return [...new Set(text.match(/\b[0-9a-f]{40,42}\b/g) ?? [])]
}

/** The body in which a browser sends fields. @param {Field[]} fields @returns {{ type: string, body: Buffer }} */
export function multipart(fields, boundary = `----fuzz${randomUUID()}`) {
  const parts = fields.map(([name, value]) => {
    const text = typeof value === 'string' ? value : value.file
    const asFile = typeof value === 'string' ? '' : '; filename="a.txt"\r\nContent-Type: text/plain'
    const written = name.replace(/"/g, '%22').replace(/[\r\n]/g, '%0A')
    return `--${boundary}\r\nContent-Disposition: form-data; name="${written}"${asFile}\r\n\r\n${text}\r\n`
  })
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  }
}

/**
 * A form with the values of another one put in.
 * @param {[string, string][]} fields
 * @param {Record<string, string>} values
 */
export function filled(fields, values) {
  const rest = fields.filter(([name]) => !(name in values))
  return [...rest, ...Object.entries(values)]
}
