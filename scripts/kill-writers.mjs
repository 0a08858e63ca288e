// Ends the server at random moments while editors save, and asks whether everything that it had answered is kept.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { build } from './lib/build.mjs'
import { CliError, runCommand, step } from './lib/console.mjs'
import { formClient, formWith, signIn } from './lib/form-client.mjs'
import { inProject } from './lib/project.mjs'
import { draws, seeded } from './lib/random.mjs'
import { freePort, isListening, mustRun, run, siteServer, taskArguments } from './lib/run.mjs'
import { withTemporaryFolder } from './lib/temporary-folder.mjs'

const help = `
Usage: node scripts/kill-writers.mjs [--rounds N] [--seed N] [--build FOLDER]

Starts the site on a temporary copy of the record, lets three editors save drafts through the form, each with a source
of its own, and ends the server without warning (SIGKILL) after a random time; N times over. Then reads the database:
what was answered as saved must be there, once, whole: the signal, its source, its revision. Prints the counts; exit
code 1 when one is not zero that should be. Loopback only.

  --rounds N   how often the server is killed (default 40)
  --seed N     of the moments (default 1)
  --build FOLDER  a production build that is there, such as .next (default: one is made)
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  rounds: { type: 'string', default: '40' },
  seed: { type: 'string', default: '1' },
  build: { type: 'string' },
}
/**
 * What the database holds of a draft.
 * @typedef {{ records: number, sources: number, revisions: number, measures: number }} Whole
 */

/**
 * What became of each draft, by its headline: null while nothing was answered.
 * @typedef {Map<string, { answered: string | null }>} Drafts
 */

const account = { email: 'writer@example.org', password: 'kill -9 while they write' }
const writers = 3

await runCommand({ help, options }, async ({ values }) => {
  const rounds = Number(values.rounds)
  const random = draws(seeded(Number(values.seed)))
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 500)
    throw new CliError(`--rounds: got "${values.rounds}": expected a whole number from 1 to 500`)
  await withTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'tracker.db')
    const port = await freePort()
    const base = `http://localhost:${port}`
    const env = {
      DATABASE_URL: `file:${file}`,
      PORT: String(port),
      SITE_URL: base,
      AUTH_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'production',
      NEXT_DIST_DIR: values.build ?? '.next-kill',
    }
    Object.assign(process.env, env)
    await mustRun('Migrations', process.execPath, [inProject('scripts', 'migrate.mjs')])
    await mustRun('Loading the dataset', process.execPath, taskArguments('data-load.ts'))
    const { code, output } = await run(
      process.execPath,
      [
        inProject('scripts', 'admin-create.mjs'),
        '--email',
        account.email,
        '--name',
        'Writer',
        '--password-stdin',
      ],
      { quiet: true, input: `${account.password}\n` },
    )
    if (code !== 0) throw new CliError(output.trim())
    if (!values.build)
      await step('Build', async () => {
        if ((await build(env)).code !== 0) throw new CliError('The build failed: see the lines above')
      })
    /** @type {Drafts} */
    const sent = new Map()
    /** @type {number[]} */
    const restarts = []
    const client = formClient(base)
    let isSignedIn = false
    await step(`${rounds} kills`, async () => {
      for (let round = 0; round < rounds; round++) {
        const startedAt = performance.now()
        const server = await startServer(port)
        if (round > 0) restarts.push(performance.now() - startedAt)
        if (!isSignedIn) await signIn(client, account.email, account.password)
        isSignedIn = true
        const writing = Array.from({ length: writers }, (_, writer) =>
          keepWriting(client, `${round}-${writer}`, sent, server.hasEnded),
        )
        // A server that has just begun takes seconds for its first pages. The moment to end it comes while they write.
        await firstSaved(sent, round)
        await delay(random.whole(0, 2500))
        process.kill(-server.pid, 'SIGKILL')
        await server.end
        await Promise.all(writing)
        checkFile(file)
      }
    })
    report(file, sent, restarts)
  })
})

/** Starts the site in a process group of its own, so that all of it can be ended at once. @param {number} port */
async function startServer(port) {
  const child = spawn(process.execPath, [siteServer], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env },
  })
  let ended = false
  /** @type {Promise<void>} */
  const end = new Promise((resolve) => {
    child.on('close', () => {
      ended = true
      resolve()
    })
  })
  for (let tries = 0; !(await isListening(port)); tries++) {
    if (ended || tries > 1200) throw new CliError('The site did not start')
    await delay(50)
  }
  const { pid } = child
  if (pid === undefined) throw new CliError('The site did not start')
  return { pid, end, hasEnded: () => ended }
}

/** Waits until a draft of this round was answered as saved, at most a minute. @param {Drafts} sent @param {number} round */
async function firstSaved(sent, round) {
  /** @param {[string, { answered: string | null }]} draft */
  const isOfRound = ([headline, { answered }]) =>
    answered === 'saved' && headline.startsWith(`Draft ${round}-`)
  for (let tries = 0; tries < 1200 && ![...sent].some(isOfRound); tries++) await delay(50)
}

/**
 * Sends one draft after the other until the server is gone.
 * @param {import('./lib/form-client.mjs').FormClient} client
 * @param {string} name of the writer in this round
 * @param {Drafts} sent
 * @param {() => boolean} isOver
 */
async function keepWriting(client, name, sent, isOver) {
  for (let number = 0; !isOver(); number++) {
    const headline = `Draft ${name}-${number} of a writer`
    /** @type {{ answered: string | null }} */
    const entry = { answered: null }
    try {
      const page = await client.get('/admin/signals/new/fleet-estimate')
      const form = formWith(await page.text(), 'signal.headline')
      sent.set(headline, entry)
      const answer = await client.post('/admin/signals/new/fleet-estimate', form, fields(headline))
      const location = answer.headers.get('location') ?? ''
      entry.answered =
        answer.status === 303 && /saved=created/.test(location) ? 'saved' : `${answer.status} ${location}`
    } catch (error) {
      // The server was ended while it answered: exactly what this is about.
      const isTimeout = error instanceof Error && error.name === 'TimeoutError'
      if (!(error instanceof TypeError) && !isTimeout) throw error
    }
  }
}

/** What a writer types. @param {string} headline */
function fields(headline) {
  return {
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': '2026-11-01',
    'signal.datePrecision': 'day',
    'signal.headline': headline,
    'signal.detail': 'Written while the server is ended without warning.',
    'signal.confidence': 'reported',
    'signal.low': '5',
    'signal.high': '9',
    'signal.scope': 'all',
    'signal.basis': 'reported',
    'records.source.url': `https://example.org/${headline.toLowerCase().replaceAll(' ', '-')}`,
    'records.source.publisher': 'A paper',
    'records.source.title': headline,
    'records.source.kind': 'press',
    intent: 'save',
  }
}

/** Refuses a database that is not whole. @param {string} file */
function checkFile(file) {
  const database = new Database(file)
  try {
    const damage = database.pragma('integrity_check', { simple: true })
    const dangling = database.pragma('foreign_key_check')
    if (damage !== 'ok' || dangling.length > 0)
      throw new CliError(
        `After a kill the database is damaged: ${damage}, ${dangling.length} open references`,
      )
  } finally {
    database.close()
  }
}

/**
 * Prints what became of the drafts.
 * @param {string} file of the database
 * @param {Drafts} sent
 * @param {number[]} restarts in milliseconds
 */
function report(file, sent, restarts) {
  const database = new Database(file)
  const wholeQuery = database.prepare(`SELECT count(*) AS records,
      (SELECT count(*) FROM SignalSource WHERE signalId = Signal.id) AS sources,
      (SELECT count(*) FROM Revision WHERE recordType = 'signal' AND recordId = Signal.id) AS revisions,
      (SELECT count(*) FROM FleetEstimate WHERE signalId = Signal.id) AS measures
    FROM Signal WHERE headline = ?`)
  const counts = {
    sent: sent.size,
    saved: 0,
    refused: 0,
    unanswered: 0,
    lost: 0,
    twice: 0,
    half: 0,
    keptUnanswered: 0,
  }
  const refusals = new Set()
  for (const [headline, { answered }] of sent) {
    const { records, sources, revisions, measures } = /** @type {Whole} */ (wholeQuery.get(headline))
    if (answered === 'saved') counts.saved++
    else if (answered === null) counts.unanswered++
    else {
      counts.refused++
      refusals.add(answered)
    }
    if (answered === 'saved' && records === 0) counts.lost++
    if (records > 1) counts.twice++
    if (records === 1 && (sources !== 1 || revisions !== 1 || measures !== 1)) counts.half++
    if (answered === null && records === 1) counts.keptUnanswered++
  }
  database.close()
  const sorted = restarts.toSorted((a, b) => a - b)
  /** @param {number} [milliseconds] none when nothing was restarted */
  const seconds = (milliseconds = Number.NaN) => `${(milliseconds / 1000).toFixed(1)} s`
  for (const [name, count] of Object.entries(counts)) console.log(`  ${name.padEnd(16)} ${count}`)
  console.log(
    `  restart          median ${seconds(sorted[sorted.length >> 1])}, longest ${seconds(sorted.at(-1))}`,
  )
  for (const refusal of [...refusals].slice(0, 5)) console.log(`  answered         ${refusal}`)
  if (counts.lost + counts.twice + counts.half > 0) process.exitCode = 1
  if (counts.saved === 0) throw new CliError('Nothing was saved at all: the check says nothing')
}
