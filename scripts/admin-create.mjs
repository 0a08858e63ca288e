// Makes an administrator: there is no default password and no sign-up.

import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runCommand, Stop } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run admin:create -- --email you@example.org [--name "Your name"] [--password-stdin] [--reset-password]

Makes an administrator in the database of DATABASE_URL, who can then sign in at /sign-in. The password is asked for
twice without being shown, and needs at least 12 characters.

  --email ADDRESS     e-mail address to sign in with
  --name NAME         name shown in the history; the part before the @ when not given
  --password-stdin    read the password from standard input (its first line) instead of asking
  --reset-password    the account exists: replace its password and end all its sessions
`

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'reset-password': { type: 'boolean' },
}

await runCommand({ help, options }, async ({ values }) => {
  const { databaseFile } = loadSettings()
  if (!values.email) throw new Stop('--email: got nothing: expected an e-mail address (see --help)')
  const { migrationState } = await import('./lib/migrations.mjs')
  if (migrationState(databaseFile).pending.length > 0) {
    throw new Stop(`The database ${databaseFile} is not up to date: run node scripts/migrate.mjs first`)
  }
  const password = values['password-stdin'] ? await readPassword() : await askForPassword()
  const args = ['--email', values.email]
  if (values.name) args.push('--name', values.name)
  if (values['reset-password']) args.push('--reset-password')
  // On standard input: arguments and variables can be read by other programs of the machine.
  await runTask('admin-create.ts', args, { input: password })
})

async function readPassword() {
  const [firstLine] = (await text(process.stdin)).split(/\r?\n/)
  return firstLine
}

async function askForPassword() {
  if (!process.stdin.isTTY)
    throw new Stop('There is no terminal to ask for the password: use --password-stdin')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  prompt.on('SIGINT', () => process.exit(130))
  const ask = async (question) => {
    process.stdout.write(question)
    const answer = await prompt.question('')
    process.stdout.write('\n')
    return answer
  }
  try {
    const password = await ask('  Password (at least 12 characters): ')
    if ((await ask('  The same again: ')) !== password)
      throw new Stop('The two passwords differ: nothing was changed')
    return password
  } catch (error) {
    // Ctrl-D instead of an answer.
    if (error.name === 'AbortError') throw new Stop('No password was given: nothing was changed')
    throw error
  } finally {
    prompt.close()
  }
}
