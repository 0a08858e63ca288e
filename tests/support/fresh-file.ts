import { vi } from 'vitest'

/**
 * Runs before each test file. One process runs many files (`isolate: false`), so that packages are loaded once; the
 * project's own modules, its globals and the environment start anew for each file, as in a process of its own.
 */

declare global {
  var testEnvironment: NodeJS.ProcessEnv | undefined
}

vi.resetModules()
vi.useRealTimers()
for (const name of Object.keys(globalThis)) {
  if (name.startsWith('tracker')) Reflect.deleteProperty(globalThis, name)
}
globalThis.testEnvironment ??= { ...process.env }
for (const name of Object.keys(process.env)) {
  if (!(name in globalThis.testEnvironment)) delete process.env[name]
}
Object.assign(process.env, globalThis.testEnvironment)
