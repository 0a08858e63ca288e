// What every command prints: help, steps with their duration, and errors in one line.

import { parseArgs } from 'node:util'

/**
 * The options of a command, as `parseArgs` takes them.
 * @typedef {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 */

/**
 * What a command was given: its options, each of its own type, and the arguments without a name.
 * @template {Options} O
 * @typedef {ReturnType<typeof parseArgs<{ options: O, allowPositionals: true }>>} Input
 */

/** An expected failure: its message is all that the user needs. Anything else keeps its stack trace. */
export class CliError extends Error {}

/**
 * The code of an error of Node or SQLite, such as `ENOENT`; undefined of anything else.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error
  return hasCode && typeof error.code === 'string' ? error.code : undefined
}

/** @param {number} startedAt from `performance.now()` @returns {string} such as `1.4 s` */
export const elapsedSince = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

/**
 * Runs one step and says what it did and how long it took. The work returns what to say, or nothing.
 * @param {string} name
 * @param {() => unknown} work
 */
export async function step(name, work) {
  const startedAt = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${name}\r`)
  const note = await work()
  const said = typeof note === 'string' ? ` — ${note}` : ''
  console.log(`  ✓ ${name}${said} (${elapsedSince(startedAt)})`)
}

/**
 * Runs a command: `--help` prints its help, an unknown option is refused, and an expected failure ends with
 * one line and exit code 1.
 * @template {Options} [O={}]
 * @param {{ help: string, options?: O, positionals?: number }} command
 * @param {(input: Input<O>) => unknown} main
 */
export async function runCommand({ help, options, positionals = 0 }, main) {
  try {
    // Without options, O is the empty object.
    const { input, isHelpAsked } = readArguments(options ?? /** @type {O} */ ({}))
    if (isHelpAsked) {
      console.log(help.trim())
      return
    }
    if (input.positionals.length > positionals) {
      throw new CliError(`unexpected argument "${input.positionals[positionals]}" (see --help)`)
    }
    await main(input)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    console.error(`  ✗ ${error.message}`)
    process.exitCode = 1
  }
}

/**
 * @template {Options} O
 * @param {O} options
 * @returns {{ input: Input<O>, isHelpAsked: boolean }}
 */
function readArguments(options) {
  const withHelp = { ...options, help: { type: /** @type {const} */ ('boolean'), short: 'h' } }
  try {
    const input = parseArgs({ options: withHelp, allowPositionals: true })
    return { input, isHelpAsked: 'help' in input.values }
  } catch (error) {
    if (error instanceof TypeError) throw new CliError(`${error.message.split('\n')[0]} (see --help)`)
    throw error
  }
}
