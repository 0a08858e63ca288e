import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** A piece of text in the code that people may read: a string of words, a part of a template, the text of an element. */
export type VisibleText = { line: number; text: string }

const root = path.resolve(import.meta.dirname, '../..')

/** Attributes that hold no words for people. */
const machineAttributes = new Set(['className', 'id', 'href', 'key', 'd', 'name', 'type', 'data-testid'])

/** Words, not a value: `not counted`, `Disputed`; never `contested`, `max-w-full` or `asOf`. */
const isWords = (text: string) =>
  /\p{L}/u.test(text) && (/\s/.test(text.trim()) || /^\p{Lu}\p{Ll}/u.test(text) || /^\s|\s$/.test(text))

/** The texts of a module in the order of its lines, without imports, types, comments and names of classes. */
export function visibleTexts(code: string, file = 'module.tsx'): VisibleText[] {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: VisibleText[] = []
  const skipped: [number, number][] = []
  const skip = ({ start, end }: { start: number; end: number }) => void skipped.push([start, end])
  const take = (start: number, text: string) => {
    if (!isWords(text) || skipped.some(([from, to]) => start >= from && start < to)) return
    found.push({ line: code.slice(0, start).split('\n').length, text: text.replace(/\s+/g, ' ') })
  }
  new Visitor({
    ImportDeclaration: skip,
    TSTypeAliasDeclaration: skip,
    TSInterfaceDeclaration: skip,
    TSTypeAnnotation: skip,
    JSXAttribute(node) {
      if (node.name.type === 'JSXIdentifier' && machineAttributes.has(node.name.name)) skip(node)
    },
    Literal(node) {
      if (typeof node.value === 'string') take(node.start, node.value)
    },
    TemplateElement({ start, value }) {
      take(start, value.cooked ?? value.raw)
    },
    JSXText({ start, value }) {
      // Whatever stands between tags is read, be it one word in lower case.
      take(start + value.length - value.trimStart().length, ` ${value}`)
    },
  }).visit(program)
  return found
}

/** The modules under a folder of the project, without tests and generated code. */
export function modulesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('/generated/'))
    .sort()
}

/** The texts of a module of the project. */
export function textsOfModule(file: string): VisibleText[] {
  return visibleTexts(readFileSync(path.join(root, file), 'utf8'), file)
}
