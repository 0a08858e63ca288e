import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** The text of a file of the project. */
export const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Every Markdown file of the project, by its path from the project's folder. */
export function documents(): string[] {
  const atTop = readdirSync(root).filter((name) => name.endsWith('.md'))
  const below = ['docs', '.github']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join(folder, name)),
    )
  return [...atTop, ...below].sort()
}

/** The part of a Markdown text below a heading of the second level. */
export const sectionOf = (text: string, heading: string) =>
  text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''

/** The rows of the tables in a Markdown text, each as its trimmed cells; headings and rules are left out. */
export const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/((?:^\|.*\n)+)/gm)].flatMap(([table]) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      ),
  )

/** Where the relative links of a Markdown file lead, as paths from the project's folder; fragments are dropped. */
export const linksOf = (file: string): string[] =>
  [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(file), target))

/** Files and folders that a text names in code spans; a name with a placeholder, such as `KIND`, is no path. */
export function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([\w@.()[\]/-]+)`/g)].map(([, span = '']) => span)
  return spans
    .filter((span) => !/[A-Z]{3,}/.test(span))
    .flatMap((span) => {
      if (/^(?:src|tests|scripts|docs|prisma|\.github|\.githooks)\//.test(span)) return [span]
      return /^(?:domain|content|url|server|ui|app)\/.+\.\w+$/.test(span) ? [`src/${span}`] : []
    })
}
