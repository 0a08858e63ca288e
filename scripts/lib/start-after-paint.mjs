// Keeps the framework's scripts from running before a page is first seen.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './console.mjs'
import { inProject } from './project.mjs'

const manifestName = 'build-manifest.json'

/**
 * Puts one small script in the place of those that every page runs at once: it fetches them at low priority and runs
 * them after the first paint (docs/decisions/008). It belongs between compiling and prerendering, because a prerendered
 * page keeps the names of its scripts.
 * @param {string} buildFolder the folder of the build, from the project's root
 * @returns {string[]} the scripts that wait, as paths in the folder of the build
 */
export function startAfterPaint(buildFolder) {
  const folder = inProject(buildFolder)
  const files = readManifest(path.join(folder, manifestName)).rootMainFiles ?? []
  if (files.length === 0) throw new Stop(`${buildFolder}/${manifestName} names no first scripts`)
  const addresses = files.map((name) => `/_next/${name}`)
  const text = `(${String(runAfterPaint).replaceAll(/\n +/g, '\n')})(${JSON.stringify(addresses)})`
  const name = `static/chunks/start-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`
  writeFileSync(path.join(folder, name), text)
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (path.basename(entry) !== manifestName) continue
    const file = path.join(folder, entry)
    const manifest = readManifest(file)
    if (manifest.rootMainFiles?.length > 0)
      writeFileSync(file, JSON.stringify({ ...manifest, rootMainFiles: [name] }))
  }
  return files
}

function readManifest(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * What the small script does, in the browser, where this function is written as it stands but for its indents.
 * An editor's page hands its nonce on; a page in the background, which is not painted, does not wait.
 */
async function runAfterPaint(addresses) {
  const { nonce } = document.currentScript
  const add = (name, values) =>
    document.head.append(Object.assign(document.createElement(name), { nonce, ...values }))
  for (const href of addresses) add('link', { rel: 'preload', as: 'script', fetchPriority: 'low', href })
  await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint')[0]) resolve()
    })
    observer.observe({ type: 'paint', buffered: true })
    setTimeout(resolve, document.hidden ? 0 : 3000)
  })
  if (document.readyState === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))
  performance.mark('scripts-start')
  for (const src of addresses) add('script', { src })
}
