// The direction in which the source may import, and the size of a file. Data flows prisma → server → domain → ui → app.

import path from 'node:path'

/** @typedef {'domain' | 'url' | 'content' | 'form' | 'server' | 'ui' | 'app'} Layer */

/**
 * What each folder of src may import from src, and why no more. README.md draws it.
 * @type {Record<Layer, { may: Layer[], why: string }>}
 */
export const layers = {
  domain: { may: ['domain'], why: 'the domain is pure, so that every rule can be tested without the rest' },
  url: { may: ['url', 'domain'], why: 'view state is shared by the server, the browser and links' },
  content: {
    may: ['content', 'url', 'domain'],
    why: 'prose knows the words of the domain and the pages of the site, and nothing else',
  },
  form: {
    may: ['form', 'url', 'domain'],
    why: 'what a form sends is read in one way by the browser and by the server, and neither draws it',
  },
  server: { may: ['server', 'domain', 'content'], why: 'reads and writes do not know how they are shown' },
  ui: {
    may: ['ui', 'form', 'domain', 'content', 'url'],
    why: 'components get plain domain objects and never load them',
  },
  app: {
    may: ['app', 'ui', 'form', 'server', 'content', 'url', 'domain'],
    why: 'routes put the parts together',
  },
}

const prismaClient = /^(?:@prisma\/|src\/server\/generated(?:\/|$))/
const prismaHomes =
  /^src\/server\/(?:db\.ts|sqlite-adapter\.ts|queries\/|commands\/|auth\/|records\/|generated\/)/
/**
 * Tests and what they share: nothing of the site may import it, so its imports are its own affair.
 * @param {string} file
 */
const isTest = (file) => /\.test\.tsx?$/.test(file) || file.includes('/testing/')

/**
 * Libraries of pure functions: schemas, geometry, and the types of GeoJSON, which are gone at run time.
 * @param {string} target
 */
const isPure = (target) => ['zod', 'geojson', 'any-ascii'].includes(target) || target.startsWith('@turf/')

export const maxLines = 400

/**
 * What breaks the rules, one line each.
 * @param {{ path: string, text: string }[]} files of src, with paths such as `src/ui/chip.tsx`
 * @returns {string[]}
 */
export function checkImports(files) {
  return [
    ...files.flatMap(({ path: file, text }) => [
      ...importsOf(text).flatMap((specifier) => checkImport(file, specifier)),
      ...checkLength(file, text),
    ]),
    ...checkFolders(files),
  ]
}

/**
 * Two folders of the domain that import each other are one folder, and nobody can say which of them to read first.
 * @param {{ path: string, text: string }[]} files
 * @returns {string[]}
 */
function checkFolders(files) {
  /** @type {Map<string, { from: string, to: string, file: string, target: string }>} */
  const arrows = new Map()
  for (const { path: file, text } of files.filter((one) => layerOf(one.path) === 'domain')) {
    if (isTest(file)) continue
    for (const target of importsOf(text).map((specifier) => resolve(file, specifier))) {
      const [from = '', to = ''] = [file, target].map((one) => one.split('/')[2])
      if (target.startsWith('src/domain/') && to !== from) {
        arrows.set(`${from}>${to}`, { from, to, file, target })
      }
    }
  }
  return [...arrows.values()].flatMap(({ from, to, file, target }) => {
    const back = arrows.get(`${to}>${from}`)
    if (!back || from > to) return []
    return [
      `${file} imports ${target}, and ${back.file} imports ${back.target}: two folders of the domain know each other in one direction, so that it is clear which of them stands on the other`,
    ]
  })
}

/** @param {string} file @param {string} text @returns {string[]} */
function checkLength(file, text) {
  const lines = text.trimEnd().split('\n').length
  if (lines <= maxLines) return []
  return [
    `${file} has ${lines} lines: at most ${maxLines}, since a file has one job and fits on a few screens`,
  ]
}

/** @param {string} file @param {string} specifier @returns {string[]} */
function checkImport(file, specifier) {
  const target = resolve(file, specifier)
  const from = layerOf(file)
  if (prismaClient.test(target) && !prismaHomes.test(file)) {
    return [
      `${file} imports ${target}: only the database's own folders do, so that callers get plain domain objects`,
    ]
  }
  if (!target.startsWith('src/')) return checkOutside(file, from, target)
  const to = layerOf(target)
  const { may, why } = layers[from]
  if (!may.includes(to))
    return [`${file} imports ${target}: ${from} imports only ${may.join(', ')}, since ${why}`]
  if (to === 'server' && file.endsWith('.client.tsx')) {
    return [
      `${file} imports ${target}: a client component never imports the server, which would be sent to the browser`,
    ]
  }
  return []
}

/**
 * An import of something that is not in src.
 * @param {string} file
 * @param {Layer} from
 * @param {string} target
 * @returns {string[]}
 */
function checkOutside(file, from, target) {
  if (isTest(file)) return []
  if (target.startsWith('../') || /^(?:prisma|scripts|tests)\//.test(target)) {
    return [`${file} imports ${target}: the source imports nothing of the project from outside src`]
  }
  if (from === 'domain' && !isPure(target)) {
    return [
      `${file} imports ${target}: the domain imports Zod, Turf, any-ascii and nothing else, since ${layers.domain.why}`,
    ]
  }
  return []
}

/** @param {string} folder @returns {folder is Layer} */
const isLayer = (folder) => Object.hasOwn(layers, folder)

/**
 * Files that lie in src itself (the proxy, instrumentation) belong to the framework, as those in app do.
 * @param {string} file
 * @returns {Layer}
 */
function layerOf(file) {
  const [, folder = '', ...rest] = file.split('/')
  return rest.length > 0 && isLayer(folder) ? folder : 'app'
}

/** The file or package that an import names; a path of the project begins with `src/`.
 * @param {string} file @param {string} specifier */
function resolve(file, specifier) {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return specifier
}

const importForms = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
]

/** @param {string} text @returns {string[]} what it imports, as it is written */
function importsOf(text) {
  return importForms.flatMap((form) => [...text.matchAll(form)].map(([, specifier = '']) => specifier))
}
