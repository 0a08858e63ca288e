// The browser of the browser tests.

import { existsSync } from 'node:fs'
import { CliError } from './console.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'
import { binaries, run } from './run.mjs'

const systemChromium = '/usr/bin/chromium'

/**
 * Finds or installs Chromium and says which. A browser of the system is named in CHROMIUM_PATH for the tests;
 * Playwright's own needs no name.
 */
export async function prepareBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named))
      throw new CliError(`CHROMIUM_PATH: got "${named}": expected the path of a Chromium program`)
    return named
  }
  if (!existsSync(systemChromium) && canInstallPackages()) {
    console.log('  … installing chromium with apt-get')
    await installPackages(['chromium'])
  }
  if (existsSync(systemChromium)) {
    process.env.CHROMIUM_PATH = systemChromium
    return systemChromium
  }
  console.log("  … downloading Playwright's Chromium")
  const { code, output } = await run(process.execPath, [binaries.playwright, 'install', 'chromium'], {
    quiet: true,
  })
  if (code === 0) return "Playwright's own Chromium"
  console.error(output.trimEnd().split('\n').slice(-10).join('\n'))
  throw new CliError('There is no Chromium for the browser tests: install one and name it in CHROMIUM_PATH')
}
