// Makes an account, of an admin unless --role says otherwise: there is no default password and no sign-up.

import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CliError, runCommand } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run admin:create -- --email you@example.org --name "Your name" [--role ROLE] [--password-stdin]
       npm run admin:create -- --email you@example.org --reset-password [--remove-second-factor]

Makes an account in the database of DATABASE_URL, whose owner can then sign in at /sign-in. The password is asked for
twice without being shown. It needs at least 12 characters and must not be one of those that are guessed first.

  --email ADDRESS     e-mail address to sign in with
  --name NAME         name that readers see beside every change; asked for when not given
  --role ROLE         admin (the default), reviewer or contributor
  --password-stdin    read the password from standard input (its first line) instead of asking
  --reset-password    the account exists: replace its password and end all its sessions
  --remove-second-factor
                      with --reset-password: remove its authenticator app and passkeys too
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'reset-password': { type: 'boolean' },
  'remove-second-factor': { type: 'boolean' },
}

await runCommand({ help, options }, async ({ values }) => {
  const { databaseFile } = loadSettings()
  if (!values.email) throw new CliError('--email: got nothing: expected an e-mail address (see --help)')
  const { requireMigrated } = await import('./lib/migrations.mjs')
  requireMigrated(databaseFile)
  const name = values.name ?? (values['reset-password'] ? '' : await askForName())
  const password = values['password-stdin'] ? await readPassword() : await askForPassword()
  const args = ['--email', values.email]
  if (name) args.push('--name', name)
  if (values.role) args.push('--role', values.role)
  if (values['reset-password']) args.push('--reset-password')
  if (values['remove-second-factor']) args.push('--remove-second-factor')
  // On standard input: arguments and variables can be read by other programs of the machine.
  await runTask('admin-create.ts', args, { input: password })
})

/** Never made up from the address: readers see it. */
async function askForName() {
  if (!process.stdin.isTTY)
    throw new CliError('--name: got nothing: expected the name that readers are to see')
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await prompt.question('  Name that readers see beside every change: ')).trim()
  } finally {
    prompt.close()
  }
}

async function readPassword() {
  const [firstLine] = (await text(process.stdin)).split(/\r?\n/)
  return firstLine
}

async function askForPassword() {
  if (!process.stdin.isTTY)
    throw new CliError('There is no terminal to ask for the password: use --password-stdin')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  prompt.on('SIGINT', () => process.exit(130))
  /** @param {string} question */
  const ask = async (question) => {
    process.stdout.write(question)
    const answer = await prompt.question('')
    process.stdout.write('\n')
    return answer
  }
  try {
    const password = await ask('  Password (at least 12 characters): ')
    if ((await ask('  The same again: ')) !== password)
      throw new CliError('The two passwords differ: nothing was changed')
    return password
  } catch (error) {
    // Ctrl-D instead of an answer.
    if (error instanceof Error && error.name === 'AbortError')
      throw new CliError('No password was given: nothing was changed')
    throw error
  } finally {
    prompt.close()
  }
}
