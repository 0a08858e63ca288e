// Runs the stages of `npm test`: beside each other where the machine has the cores, and all of them whatever fails.

import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { CliError, codeOf } from './console.mjs'
import { inProject, root } from './project.mjs'
import { descendantsOf, exitCodeOf, npmCommand, scriptArguments } from './run.mjs'

/** How long a stage may take to end its browsers and servers when it is told to stop, in milliseconds. */
const graceful = 10_000

/** @typedef {{ file: string, title: string, seconds: number }} TestTime */
/** @typedef {{ title: string, message: string }} Failure */

/**
 * What came of a stage.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} [repeated] how many of those that passed did so at the second try only
 * @property {string} [note] what else the table says of it
 * @property {TestTime[]} [times]
 * @property {Failure[]} [failures]
 * @property {RegExp} [failuresFrom] the line of its output at which the failures begin, when they are not in `failures`
 * @property {string[]} [flakyTests] the tests that passed at the second try only
 */

/**
 * A stage: its work is given `call`, which runs one of the scripts of package.json.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} title
 * @property {number} [cores] how many cores it keeps busy; one unless it says more
 * @property {string[]} [after] the stages whose end it waits for
 * @property {string[]} [needs] the stages that must have passed
 * @property {(call: Call) => Promise<Outcome>} work
 */

/** @typedef {(script: string, args?: string[], env?: Record<string, string | undefined>) => Promise<number>} Call */

/** @typedef {Stage & Outcome & { seconds: number, log: string }} Result */

/**
 * Runs stages and returns what came of each, in their order. A stage that throws counts as one failure.
 * @param {Stage[]} stages
 * @param {{ logFolder: string, cores?: number }} options logFolder: where each stage's whole output is kept
 * @returns {Promise<Result[]>}
 */
export async function runStages(stages, { logFolder, cores = availableParallelism() }) {
  mkdirSync(logFolder, { recursive: true })
  const width = Math.max(...stages.map(({ name }) => name.length))
  /** @type {Map<string, Result>} */
  const ended = new Map()
  /** @type {Map<Stage, Promise<void>>} */
  const running = new Map()
  /** @param {Stage} stage */
  const coresOf = (stage) => Math.min(stage.cores ?? 1, cores)
  const inUse = () => [...running.keys()].reduce((sum, stage) => sum + coresOf(stage), 0)
  const known = new Set(stages.map(({ name }) => name))
  /** @param {Stage} stage */
  const isReady = (stage) =>
    [...(stage.after ?? []), ...(stage.needs ?? [])].every((name) => !known.has(name) || ended.has(name))

  while (ended.size < stages.length) {
    for (const stage of stages) {
      if (ended.has(stage.name) || running.has(stage) || !isReady(stage)) continue
      if (running.size > 0 && inUse() + coresOf(stage) > cores) continue
      const work = runStage(stage, ended, path.join(logFolder, `${stage.name}.log`), width).then((result) => {
        running.delete(stage)
        ended.set(stage.name, result)
      })
      running.set(stage, work)
    }
    if (running.size === 0) throw new Error('The stages that are left wait for each other')
    await Promise.race(running.values())
  }
  return stages.flatMap(({ name }) => ended.get(name) ?? [])
}

/**
 * Runs one stage.
 * @param {Stage} stage
 * @param {Map<string, Result>} ended what came of the stages before
 * @param {string} log the file for its whole output
 * @param {number} width of the longest name of a stage
 * @returns {Promise<Result>}
 */
async function runStage(stage, ended, log, width) {
  const startedAt = performance.now()
  const file = createWriteStream(log)
  const label = stage.name.padEnd(width)
  /** @param {string} printed */
  const print = (printed) => {
    // Colors are for a terminal; this is read without one.
    const line = stripVTControlCharacters(printed)
    file.write(`${line}\n`)
    console.log(`${label} │ ${line}`)
  }
  const missing = (stage.needs ?? []).find((name) => (ended.get(name)?.failed ?? 0) > 0)
  /** @type {Outcome} */
  let outcome
  print(`── ${stage.title} ──`)
  try {
    if (missing) throw new CliError(`did not run: stage "${missing}" failed`)
    outcome = await stage.work((script, args = [], env = {}) => callScript(script, { args, env, print }))
  } catch (error) {
    const message =
      error instanceof CliError ? error.message : String((error instanceof Error && error.stack) || error)
    print(`✗ ${message}`)
    outcome = { passed: 0, failed: 1, failures: [{ title: stage.title, message }] }
  }
  const seconds = (performance.now() - startedAt) / 1000
  print(`${outcome.failed === 0 ? '✓' : '✗'} ${outcome.passed} passed, ${outcome.failed} failed`)
  /** @type {Promise<void>} */
  const written = new Promise((resolve) => file.end(() => resolve()))
  await written
  return { ...stage, ...outcome, seconds, log }
}

/** The scripts under way. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/** Set once everything is told to stop: no further script begins. */
let isStopping = false

/**
 * Runs a script of package.json in a process group of its own, line by line, and resolves with its exit code. What it
 * leaves running ends with it.
 * @param {string} script
 * @param {{ args: string[], env: Record<string, string | undefined>, print: (line: string) => void }} options
 * @returns {Promise<number>}
 */
function callScript(script, { args, env, print }) {
  if (isStopping) throw new CliError('was told to stop')
  const { program, programArgs } = npmCommand(scriptArguments(script, args))
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArgs, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    children.add(child)
    const lines = [child.stdout, child.stderr].map((stream) => {
      const reader = createInterface({ input: stream })
      reader.on('line', print)
      return new Promise((closed) => reader.on('close', closed))
    })
    child.on('error', (error) => {
      children.delete(child)
      reject(error)
    })
    child.on('exit', async (code, signal) => {
      // A process that the script left behind would hold its output open.
      await Promise.race([Promise.all(lines), delay(1000)])
      signalGroup(child, 'SIGKILL')
      children.delete(child)
      if (signal) print(`✗ ${script} was ended by ${signal}`)
      resolve(exitCodeOf(code, signal))
    })
  })
}

/**
 * Signals a script and all that it has started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  // What could not be started has no process.
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/**
 * Ends all that the stages have started: first as Ctrl-C does, so that browsers and servers are closed by who opened
 * them, then by force.
 */
export async function stopAll() {
  isStopping = true
  const family = descendantsOf([...children].map(({ pid }) => pid))
  for (const child of children) signalGroup(child, 'SIGINT')
  const endBy = performance.now() + graceful
  while (children.size > 0 && performance.now() < endBy) await delay(50)
  for (const child of children) signalGroup(child, 'SIGKILL')
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // It has ended already, which is what is wanted.
      if (codeOf(error) !== 'ESRCH') throw error
    }
  }
}

/** Where the whole output of each stage is kept. */
export const logFolder = inProject('test-results', 'stages')
