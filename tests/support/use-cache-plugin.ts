import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'

const runtime = fileURLToPath(new URL('./use-cache.ts', import.meta.url))

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/**
 * Makes every function that says `'use cache'` answer through `cachedAnswer`. Without it the directive means nothing
 * under the test runner, and a page reads the whole record once for each of its parts.
 */
export function cacheDirective(): Plugin {
  return {
    name: 'use-cache',
    transform(code, id) {
      if (!code.includes('use cache') || id.includes('/node_modules/') || id.includes('/tests/')) return null
      const edits: { at: number; text: string }[] = []
      for (const { name, body } of cachedFunctions(this.parse(code))) {
        const label = JSON.stringify(`${id}#${name}`)
        edits.push({
          at: body.start + 1,
          text: ` return cachedAnswer(${label}, [...arguments], async () => {`,
        })
        edits.push({ at: body.end - 1, text: '}) ' })
      }
      if (edits.length === 0) return null
      // No line is added before the code, so its source map stays true to the line.
      let text = code
      for (const { at, text: added } of edits.sort((a, b) => b.at - a.at))
        text = text.slice(0, at) + added + text.slice(at)
      return { code: `${text}\nimport { cachedAnswer } from ${JSON.stringify(runtime)}\n`, map: null }
    },
  }
}

function* cachedFunctions(node: unknown): Generator<{ name: string; body: Node }> {
  if (Array.isArray(node)) {
    for (const one of node) yield* cachedFunctions(one)
    return
  }
  if (!isNode(node)) return
  if (isNode(node.body) && node.body.type === 'BlockStatement' && isCached(node.body)) {
    // `arguments` of an arrow function are those of the function around it.
    if (node.type !== 'FunctionDeclaration' || !isNode(node.id))
      throw new Error(
        "'use cache' stands in a function that is not a declaration: tests/support/use-cache-plugin.ts",
      )
    yield { name: String(node.id.name), body: node.body }
  }
  for (const value of Object.values(node)) yield* cachedFunctions(value)
}

function isCached(body: Node): boolean {
  return (
    Array.isArray(body.body) && body.body.some((one: unknown) => isNode(one) && one.directive === 'use cache')
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
