// The browser of the tests, of measurements and of pictures.

import { existsSync } from 'node:fs'
import { CliError } from './console.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'
import { binaries, run } from './run.mjs'

/** Chromium without a window, which is a package of its own: it has the same engine and takes a fifth less time. */
const headlessShell = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' }

/** Where a Linux system keeps a Chromium, the better one first. */
const systemPaths = [headlessShell.path, '/usr/bin/chromium']

/**
 * The Chromium that CHROMIUM_PATH names or that the system has; undefined leaves the choice to Playwright.
 * @throws {CliError} when the named one does not exist
 */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new CliError(`CHROMIUM_PATH: got "${named}": expected the path of a Chromium program`)
  return named || systemPaths.find((path) => existsSync(path))
}

/** Finds or installs a Chromium for the browser tests, and says which. */
export async function prepareBrowser() {
  if (!process.env.CHROMIUM_PATH && !existsSync(headlessShell.path) && canInstallPackages()) {
    console.log(`  … installing ${headlessShell.package} with apt-get`)
    try {
      await installPackages([headlessShell.package])
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      // Not every relative of Debian has the package.
      console.log(`  … ${error.message}`)
    }
  }
  const found = chromiumPath()
  if (found) return found
  console.log("  … downloading Playwright's Chromium")
  const { code, output } = await run(
    process.execPath,
    [binaries.playwright, 'install', '--only-shell', 'chromium'],
    { quiet: true },
  )
  if (code === 0) return "Playwright's own Chromium"
  console.error(output.trimEnd().split('\n').slice(-10).join('\n'))
  throw new CliError('There is no Chromium for the browser tests: install one and name it in CHROMIUM_PATH')
}
