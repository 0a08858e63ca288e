/**
 * Stands in for `next/headers`, `next/cache`, `next/navigation` and `next/server` in the integration tests: what
 * needs a running server is answered from `request`, the rest is the real thing.
 */
export * from 'next/navigation.js'
export * from 'next/server.js'

/** The request that the code under test answers; a test fills it. `expired` are the tags that an action dropped. */
export const request = {
  headers: new Headers(),
  jar: new Map<string, string>(),
  expired: [] as string[],
}

export async function headers(): Promise<Headers> {
  return request.headers
}

export async function cookies() {
  return {
    get: (name: string) => {
      const value = request.jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => {
      request.jar.set(name, value)
    },
  }
}

export async function connection(): Promise<void> {}

export function cacheTag(): void {}

export function cacheLife(): void {}

export function updateTag(tag: string): void {
  request.expired.push(tag)
}

/** Throws as the real one does, with the address in the message. */
export function redirect(path: string): never {
  throw new Error(`redirect ${path}`)
}
