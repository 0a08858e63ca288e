import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.resolve(import.meta.dirname, '../../src')

/** Names that the framework asks routes, layouts and configuration files to export. */
const frameworkNames = new Set(
  'GET HEAD POST PUT PATCH DELETE OPTIONS metadata viewport instant ensureStatic dynamic revalidate runtime config alt size contentType generateMetadata generateStaticParams generateViewport generateImageMetadata register'.split(
    ' ',
  ),
)

const declaration =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const enum|const|let|class|type|interface|enum) +(\w+)/gm
const destructured = /^export const [{[]([^=]+)[}\]] *=/gm
const list = /^export (?:type )?\{([^}]+)\}(?! *from)/gm

/** The names that a module defines and exports; what it passes on from another module is that module's. */
export function exportedNames(text: string): string[] {
  const inList = [...text.matchAll(destructured), ...text.matchAll(list)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.replace(/^.*(?: as |:) */, '').trim())
      .filter((name) => name !== '' && name !== 'default'),
  )
  return [...new Set([...[...text.matchAll(declaration)].map(([, name = '']) => name), ...inList])]
}

/** For every exported name of `src` the files that define it; tests, generated code and the framework's names aside. */
export function definitions(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|d)\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(path.join('server', 'generated')))
    .sort()
  for (const file of files) {
    for (const name of exportedNames(readFileSync(path.join(source, file), 'utf8'))) {
      if (!frameworkNames.has(name)) found.set(name, [...(found.get(name) ?? []), `src/${file}`])
    }
  }
  return found
}
