import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { downloadNames } from '@/content/data'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { layers } from '../../scripts/lib/layers.mjs'
import { documents, linksOf, pathsIn, rowsOf, sectionOf, textOf } from '../support/documents'

const root = path.resolve(import.meta.dirname, '../..')
const exists = (file: string) => existsSync(path.join(root, file))
const files = documents()
const code = (cell = '') => cell.replaceAll('`', '')

describe('the documents', () => {
  it('are all looked at', () => {
    expect(files).toContain('README.md')
    expect(files.length).toBeGreaterThan(30)
  })

  it.each(files)('%s leads only to files that exist', (file) => {
    expect(linksOf(file).filter((target) => !exists(target))).toEqual([])
  })

  it.each(files)('%s names only files and folders that exist', (file) => {
    expect(pathsIn(textOf(file)).filter((name) => !exists(name))).toEqual([])
  })

  it('are each in an index', () => {
    const linked = ['README.md', 'docs/README.md', 'docs/decisions/README.md'].flatMap(linksOf)
    const indexed = new Set(linked.map((target) => (target.endsWith('/') ? `${target}README.md` : target)))
    expect(files.filter((file) => file.startsWith('docs/') && !indexed.has(file))).toEqual(['docs/README.md'])
  })
})

describe('the diagram of the layers in README.md', () => {
  const arrows = [...textOf('README.md').matchAll(/^ {2}(\w+) --> (.+)$/gm)].map(
    ([, from = '', to = '']) => [from, to.split(' & ').sort()] as const,
  )

  it('has the arrows that the layer check allows, and no others', () => {
    const allowed = Object.entries(layers).map(
      ([name, { may }]) => [name, may.filter((other) => other !== name).sort()] as const,
    )
    expect(Object.fromEntries(arrows)).toEqual(Object.fromEntries(allowed.filter(([, to]) => to.length > 0)))
  })

  it('names each layer once', () => {
    const boxes = [...textOf('README.md').matchAll(/^ {2}(\w+)\["/gm)].map(([, name]) => name)
    expect(boxes.sort()).toEqual(Object.keys(layers).sort())
  })

  it('agrees with the table of docs/architecture.md', () => {
    const rows = rowsOf(textOf('docs/architecture.md')).map(([folder]) => code(folder))
    expect(rows.sort()).toEqual(
      Object.keys(layers)
        .map((name) => `src/${name}`)
        .sort(),
    )
  })
})

describe('docs/data.md', () => {
  const text = textOf('docs/data.md')
  const columnOf = (heading: string) => rowsOf(sectionOf(text, heading)).map(([cell]) => code(cell))

  it('names every file of the dataset', () => {
    const shipped = readdirSync(path.join(root, 'prisma/data')).filter((name) => name.endsWith('.json'))
    expect(columnOf('Files').sort()).toEqual([...shipped, 'signals/KIND.json'].sort())
  })

  it('names every kind of signal as the site does', () => {
    const rows = rowsOf(sectionOf(text, 'Kinds of signal')).map(([kind, label]) => [code(kind), label])
    expect(rows).toEqual(signalKinds.map((kind) => [kind, kindLabels[kind]]))
  })

  it('names every confidence and every download', () => {
    expect(columnOf('What every signal has').slice(0, confidences.length)).toEqual([...confidences])
    const offered = pathlessNames(sectionOf(text, 'Downloads'))
    expect(downloadNames.filter((name) => !offered.includes(name))).toEqual([])
  })
})

describe('the pictures of README.md', () => {
  const pictures = linksOf('README.md').filter((file) => file.endsWith('.webp'))

  it('are two, of at most 200 kB each', () => {
    expect(pictures).toHaveLength(2)
    for (const file of pictures) expect(statSync(path.join(root, file)).size).toBeLessThanOrEqual(200_000)
  })
})

describe('the figures of README.md', () => {
  const recordsOf = (file: string): unknown[] => JSON.parse(textOf(`prisma/data/${file}.json`))

  it('are those of the shipped dataset', () => {
    const signals = signalKinds.flatMap((kind) => recordsOf(`signals/${kind}`)).length
    const counts = `${signals} signals on ${recordsOf('operators').length} operators and ${recordsOf('places').length} places, ${recordsOf('sources').length} sources`
    expect(textOf('README.md').replaceAll(/\s+/g, ' ')).toContain(counts)
  })
})

function pathlessNames(text: string): string[] {
  return [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}
