// Makes the list of hashes against which the site's own prose is compared (tests/contract/no-copied-text.test.ts).

import { readFileSync, writeFileSync } from 'node:fs'
import { CliError, runCommand } from './lib/console.mjs'
import { decodeRuns, encodeRuns, runLength } from './lib/ngrams.mjs'
import { inProject } from './lib/project.mjs'

const help = `
Usage: node scripts/reference-hashes.mjs FILE

Reads the text of a reference document and writes tests/contract/reference-runs.txt: the first 48 bits of the SHA-256
of every run of ${runLength} words, sorted. The text itself cannot be read back from it and is not kept.
`

await runCommand({ help, positionals: 1 }, ({ positionals }) => {
  const [file] = positionals
  if (file === undefined) throw new CliError('FILE is missing (see --help)')
  const encoded = encodeRuns(readFileSync(file, 'utf8'))
  writeFileSync(inProject('tests', 'contract', 'reference-runs.txt'), `${encoded}\n`)
  console.log(`  ✓ Wrote the hashes of ${decodeRuns(encoded).size} runs`)
})
