// What every command prints: help, steps with their duration, and errors in one line.

import { parseArgs } from 'node:util'

/** An expected failure: its message is all that the user needs. Anything else keeps its stack trace. */
export class CliError extends Error {}

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
 * @template {import('node:util').ParseArgsConfig['options']} O
 * @param {{ help: string, options?: O, positionals?: number }} command
 * @param {(input: { values: Record<string, any>, positionals: string[] }) => unknown} main
 */
export async function runCommand({ help, options = {}, positionals = 0 }, main) {
  try {
    const input = readArguments(options)
    if (input.values.help) {
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

function readArguments(options) {
  try {
    return parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    if (error instanceof TypeError) throw new CliError(`${error.message.split('\n')[0]} (see --help)`)
    throw error
  }
}
