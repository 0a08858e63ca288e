import { spawn } from 'node:child_process'
import path from 'node:path'
import { requireBaseUrl } from '../../support/browser'
import { expect, test } from '../../support/session'

/** Small runs of the two fuzzers, which docs and scripts describe. The full ones are run by hand. */

test.skip(!process.env.E2E_PORT, 'The site that runs already may limit a client that asks so much.')

function run(script: string, count: number, base: string, env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = [path.join('scripts', script), base, '--count', String(count), '--parallel', '2']
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
    let text = ''
    const keep = (chunk: string) => {
      text += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', () => resolve(text))
  })
}

test('odd requests are answered without a failure of the server (V12, V19)', async ({ baseURL }) => {
  const printed = await run('fuzz-requests.mjs', 250, requireBaseUrl(baseURL))
  expect(printed).toMatch(/0 five-hundreds, \d+ over 2 s, 0 malformed accepted/)
})

test('odd bodies are refused without a failure of the server (V17, V18)', async ({ account, baseURL }) => {
  const env = { FUZZ_EMAIL: account.email, FUZZ_PASSWORD: account.password }
  const printed = await run('fuzz-bodies.mjs', 300, requireBaseUrl(baseURL), env)
  expect(printed).toMatch(/0 five-hundreds, \d+ over 2 s, 0 malformed accepted/)
})
