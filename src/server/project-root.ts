import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Name in package.json by which the project's folder is recognized. */
const projectName = 'robotaxi-deployment-tracker'

/**
 * The folder that holds the project's package.json, looked for from the working folder upwards: a bundled file
 * does not know where its source was. Throws when there is none.
 */
export function projectRoot(from: string = process.cwd()): string {
  for (let folder = path.resolve(/* turbopackIgnore: true */ from); ; folder = path.dirname(folder)) {
    if (packageName(path.join(folder, 'package.json')) === projectName) return folder
    if (folder === path.dirname(folder)) {
      throw new Error(`${from} is not inside the project: start the program in the folder of ${projectName}`)
    }
  }
}

function packageName(file: string): unknown {
  const text = readIfPresent(file)
  return text === null ? null : JSON.parse(text).name
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
