// Checks the types of the whole project, pages against those of their routes.

import { runCommand } from './lib/console.mjs'
import { binaries, run } from './lib/run.mjs'

const help = `
Usage: npm run typecheck

Generates the types of the routes and checks all TypeScript files against them.
`

await runCommand({ help }, async () => {
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  const generated = await run(process.execPath, [binaries.next, 'typegen'], { env })
  const { code } = generated.code === 0 ? await run(process.execPath, [binaries.tsc, '--noEmit']) : generated
  process.exitCode = code
})
