// Checks the types of the whole project: pages against those of their routes, and scripts by what their comments say.

import { runCommand } from './lib/console.mjs'
import { binaries, run } from './lib/run.mjs'

const help = `
Usage: npm run typecheck

Generates the types of the routes and checks all TypeScript files against them (tsconfig.json). Then checks the scripts,
whose types stand in comments (tsconfig.scripts.json).
`

await runCommand({ help }, async () => {
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  const generated = await run(process.execPath, [binaries.next, 'typegen'], { env })
  if (generated.code !== 0) {
    process.exitCode = generated.code
    return
  }
  // Both, whatever the first finds: all errors are seen at once.
  for (const project of ['tsconfig.json', 'tsconfig.scripts.json']) {
    const { code } = await run(process.execPath, [binaries.tsc, '--noEmit', '--project', project])
    if (code !== 0) process.exitCode = code
  }
})
