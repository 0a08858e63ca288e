// Tries wrong passwords as a stranger would, and asks whether the account's owner still gets in.

import { CliError, runCommand, step } from './lib/console.mjs'
import { formClient, formsOf, formWith, signIn } from './lib/form-client.mjs'

const help = `
Usage: SIGN_IN_EMAIL=… SIGN_IN_PASSWORD=… node scripts/flood-sign-in.mjs [BASE] [--tries N]

Signs in once, as a person does, and keeps that browser's cookies but the session's. Then sends N wrong passwords from a
browser of a stranger, half for that account and half for made-up addresses. At last signs in with the right password,
from the known browser and from a new one, and prints what each was answered. Exit code 1 when the known browser is kept
out. The new one may have to wait: it is told how long. Loopback only; use an account of a site of your own.

  BASE        address of the site (default http://localhost:3000)
  --tries N   wrong passwords, at most 2000 (default 300)
`

await runCommand(
  { help, options: { tries: { type: 'string', default: '300' } }, positionals: 1 },
  async ({ values, positionals }) => {
    const base = positionals[0] ?? 'http://localhost:3000'
    const { hostname } = new URL(base)
    if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      throw new CliError(`BASE: got ${hostname}: expected an address of this machine`)
    const tries = Number(values.tries)
    if (!Number.isInteger(tries) || tries < 1 || tries > 2000)
      throw new CliError(`--tries: got "${values.tries}": expected a whole number from 1 to 2000`)
    const { SIGN_IN_EMAIL: email, SIGN_IN_PASSWORD: password } = process.env
    if (!email || !password) throw new CliError('SIGN_IN_EMAIL, SIGN_IN_PASSWORD: expected both (see --help)')

    const known = formClient(base)
    await signIn(known, email, password)
    const desk = await known.get('/admin')
    const signOut = formsOf(await desk.text())[0]
    if (!signOut) throw new CliError('The desk has no form to sign out')
    await known.post('/admin', signOut, {})

    const stranger = formClient(base)
    const answers = new Map()
    await step(`${tries} wrong passwords`, async () => {
      for (let number = 0; number < tries; number++) {
        const guessed = number % 2 === 0 ? email : `nobody-${number}@example.org`
        const said = await tryToSignIn(stranger, guessed, `wrong password ${number}`)
        answers.set(said, (answers.get(said) ?? 0) + 1)
      }
    })
    for (const [said, count] of answers) console.log(`  ${String(count).padStart(5)}  ${said}`)
    const fromKnown = await tryToSignIn(known, email, password)
    const fromNew = await tryToSignIn(formClient(base), email, password)
    console.log(`  the known browser, right password: ${fromKnown}`)
    console.log(`  a new browser, right password: ${fromNew}`)
    if (fromKnown !== 'signed in') throw new CliError('A stranger has kept the owner of the account out')
  },
)

/** Signs in by the form without a script, and returns what the person is told, its figures left out.
 * @param {import('./lib/form-client.mjs').FormClient} client @param {string} email @param {string} password */
async function tryToSignIn(client, email, password) {
  const page = await client.get('/sign-in')
  const answer = await client.post('/sign-in', formWith(await page.text(), 'password'), { email, password })
  const location = answer.headers.get('location') ?? ''
  if (answer.status !== 303) return `status ${answer.status}`
  if (!location.includes('sign-in')) return 'signed in'
  const shown = await (
    await client.get(
      new URL(location, 'http://localhost').pathname + new URL(location, 'http://localhost').search,
    )
  ).text()
  const [, message] = /role="alert"[^>]*>([\s\S]*?)<\/(?:div|p|section)>/.exec(shown) ?? []
  return message
    ? message
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : 'refused'
}
