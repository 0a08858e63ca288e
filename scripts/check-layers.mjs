// Checks that the source imports in one direction only, and that no file has grown beyond measure.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand } from './lib/console.mjs'
import { checkImports, maxLines } from './lib/layers.mjs'
import { root } from './lib/project.mjs'

const help = `
Usage: npm run layers

Reads every source file under src and reports each import that goes against the direction of the layers, with the
reason, and each file of more than ${maxLines} lines. Exit code 1 when there is any.
`

await runCommand({ help }, () => {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('src/server/generated/'))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
  const problems = checkImports(files)
  for (const problem of problems) console.error(`  ${problem}`)
  if (problems.length > 0) throw new CliError(`${problems.length} problems in ${files.length} files`)
  console.log(`  ✓ ${files.length} files import in the right direction`)
})
