// Starting other programs.

import { spawn, spawnSync } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { CliError } from './console.mjs'
import { inProject, root } from './project.mjs'

/**
 * Runs a program in the project folder and resolves with its exit code. With `quiet`, what it printed is
 * kept and returned, to be shown when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, input?: string }} [options] `input` is
 *   what the program reads on standard input
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, quiet = false, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: [
        input === undefined ? (quiet ? 'ignore' : 'inherit') : 'pipe',
        quiet ? 'pipe' : 'inherit',
        quiet ? 'pipe' : 'inherit',
      ],
    })
    child.stdin?.end(input)
    let output = ''
    /** @param {string} chunk */
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), output }))
  })
}

/**
 * The exit code of a program that has ended, as a shell gives it: of one that a signal ended, 128 and its number.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? (signal === null ? 1 : 128 + constants.signals[signal])
}

/**
 * Runs a program that must succeed; otherwise shows the end of what it printed and stops.
 * @param {string} what names the work in the error
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 */
export async function mustRun(what, program, args, options = {}) {
  const { code, output } = await run(program, args, { ...options, quiet: true })
  if (code === 0) return output
  console.error(output.trimEnd().split('\n').slice(-40).join('\n'))
  throw new CliError(`${what} failed with exit code ${code}: see the lines above`)
}

/** The script of a package's command, to be run by this same Node: no shell, no `npx`. */
export const binaries = {
  next: inProject('node_modules', 'next', 'dist', 'bin', 'next'),
  prisma: inProject('node_modules', 'prisma', 'build', 'index.js'),
  biome: inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  tsc: inProject('node_modules', 'typescript', 'bin', 'tsc'),
  vitest: inProject('node_modules', 'vitest', 'vitest.mjs'),
  playwright: inProject('node_modules', '@playwright', 'test', 'cli.js'),
}

/**
 * How npm is run with these arguments: by the npm that runs this command, if one does.
 * @param {string[]} args
 */
export function npmCommand(args) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js')
    ? { program: process.execPath, programArgs: [npm, ...args] }
    : { program: 'npm', programArgs: args }
}

/**
 * Runs a script of package.json in the foreground.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} its exit code
 */
export async function runScript(script, args, env) {
  const { program, programArgs } = npmCommand(scriptArguments(script, args))
  return (await run(program, programArgs, { env })).code
}

/** What npm is told to run a script of package.json. @param {string} script @param {string[]} args */
export const scriptArguments = (script, args) => [
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
]

/**
 * The processes that these have started, and theirs; none where the machine has no `ps`.
 * @param {(number | undefined)[]} pids
 * @returns {number[]}
 */
export function descendantsOf(pids) {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  /** @type {number[]} */
  const found = []
  for (let wanted = new Set(pids); wanted.size > 0; ) {
    const children = rows.flatMap(([pid, parent]) => (pid !== undefined && wanted.has(parent) ? [pid] : []))
    found.push(...children)
    wanted = new Set(children)
  }
  return found
}

/** The site's own server, for a production build: it reads NEXT_DIST_DIR, HOST and PORT from the environment. */
export const siteServer = inProject('scripts', 'tasks', 'serve.mjs')

/**
 * The arguments with which Node runs a TypeScript task that uses the server's code. The `react-server`
 * condition is what `server-only` asks for: this is a server process.
 * @param {string} task file name in scripts/tasks
 * @param {string[]} args
 */
export function taskArguments(task, args = []) {
  return ['--conditions=react-server', '--import', 'tsx', inProject('scripts', 'tasks', task), ...args]
}

/**
 * Runs a TypeScript task in the foreground; its exit code becomes this command's.
 * @param {string} task
 * @param {string[]} args
 * @param {{ input?: string }} [options] what the task reads on standard input
 */
export async function runTask(task, args = [], options = {}) {
  const { code } = await run(process.execPath, taskArguments(task, args), options)
  process.exitCode = code
  return code
}

/**
 * Runs a server in the foreground: signals are passed on, and its end is this command's end.
 * @param {string[]} args for Node
 * @param {{ port: number, env?: Record<string, string | undefined>, onListening?: () => void }} options
 */
export function serve(args, { port, env = {}, onListening }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: the server has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  let ended = false
  whenListening(port, () => ended).then((listening) => listening && onListening?.())
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      ended = true
      process.exitCode = exitCodeOf(code, signal)
      resolve(process.exitCode)
    })
  })
}

/**
 * Whether something answers on this port before the server has ended.
 * @param {number} port
 * @param {() => boolean} hasEnded
 */
async function whenListening(port, hasEnded) {
  while (!hasEnded()) {
    if (await isListening(port)) return true
    await delay(50)
  }
  return false
}

/**
 * Whether something answers on this port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    /** @param {boolean} answer */
    const settle = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
  })
}

/** A port that nothing listens on at the moment of asking. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
      server.close(() => resolve(address.port))
    })
  })
}

/**
 * Runs a server in the background until some work on it is done, then ends that process and waits for its end. It does
 * not outlive this process, however that ends.
 * @template T
 * @param {string[]} args for Node
 * @param {{ port: number, env?: Record<string, string | undefined>, folder?: string }} options folder: where it runs
 * @param {() => Promise<T>} work
 */
export async function whileServing(args, { port, env = {}, folder = root }, work) {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let ended = false
  /** @type {Promise<void>} */
  const end = new Promise((resolve) => {
    child.on('close', () => {
      ended = true
      resolve()
    })
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  try {
    if (!(await whenListening(port, () => ended))) throw new CliError('The server ended before it listened')
    return await work()
  } finally {
    child.kill()
    await end
    process.off('exit', kill)
  }
}
