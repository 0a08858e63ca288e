import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { datasetFiles } from '@/server/commands/dataset-files'
import { formatProblem } from '@/server/commands/dataset-problem'
import { writeDataset } from '@/server/commands/write-dataset'
import { datasetFolder, firstOf, shippedFolder } from '../support/dataset-folder'

const fleet = 'signals/fleet-estimate.json'
const { prisma, at, edit, load } = datasetFolder()
const folder = () => path.dirname(at('operators.json'))
const textsIn = (from: string) => datasetFiles.map((file) => readFileSync(path.join(from, file), 'utf8'))

let empty: string
beforeEach(() => {
  empty = mkdtempSync(path.join(tmpdir(), 'tracker-written-'))
})
afterEach(() => rmSync(empty, { recursive: true, force: true }))

const changed = async (check = false) => {
  const result = await writeDataset(prisma(), { folder: folder(), check })
  if (!result.ok) throw new Error(result.failure.problems.map(formatProblem).join('\n'))
  return result.value.filter(({ change }) => change !== 'unchanged')
}

describe('writing the published record to a dataset folder', () => {
  it('gives back the shipped files byte for byte after a load', async () => {
    expect(await changed()).toEqual([])
    expect(textsIn(folder())).toEqual(textsIn(shippedFolder))
  })

  it('fills an empty folder, which loads as the same record', async () => {
    const result = await writeDataset(prisma(), { folder: empty })
    expect(result.ok && result.value.every(({ change }) => change === 'added')).toBe(true)
    const files = (from: string) => textsIn(from).map((text) => JSON.parse(text).length)
    expect(files(empty)).toEqual(files(shippedFolder))
  })

  it('writes what was loaded, one line for one changed record, and then nothing more', async () => {
    edit(fleet, (records) => {
      const record = firstOf(records)
      record.detail = 'A corrected detail'
      record.span = 'active'
      record.citations = [{ source: (record.sources as string[])[0], quote: 'The passage', page: null }]
    })
    expect((await load()).ok).toBe(true)
    const result = await writeDataset(prisma(), { folder: empty })
    expect(result.ok).toBe(true)
    const lines = (from: string) => readFileSync(path.join(from, fleet), 'utf8').split('\n')
    const before = lines(shippedFolder)
    const differing = lines(empty).filter((line, index) => line !== before[index])
    expect(differing).toHaveLength(1)
    expect(differing[0]).toContain('"span": "active"')
    expect(await changed()).toEqual([{ file: fleet, change: 'changed' }])
    expect(await changed()).toEqual([])
  })

  it('says which files would change, and touches none, when it only checks', async () => {
    await prisma().operator.update({ where: { slug: 'zoox' }, data: { name: 'Zoox again' } })
    const before = textsIn(folder())
    expect(await changed(true)).toEqual([{ file: 'operators.json', change: 'changed' }])
    expect(textsIn(folder())).toEqual(before)
    expect(readdirSync(folder()).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('leaves out what is not published, and refuses a record that points at it', async () => {
    const [first] = JSON.parse(readFileSync(path.join(shippedFolder, fleet), 'utf8'))
    await prisma().signal.update({ where: { id: first.id }, data: { status: 'draft' } })
    expect(await changed()).toEqual([{ file: fleet, change: 'changed' }])
    expect(readFileSync(at(fleet), 'utf8')).not.toContain(`"id": "${first.id}"`)
    const other = await prisma().signal.findFirstOrThrow({
      where: { kind: 'fleet-estimate', status: 'published', alternateOf: null, restates: null },
    })
    await prisma().signal.update({ where: { id: other.id }, data: { alternateOf: first.id } })
    const refused = await writeDataset(prisma(), { folder: folder() })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(refused.ok ? [] : refused.failure.problems.map(formatProblem)).toEqual([
      `${fleet}: record ${other.id}: alternateOf: got "${first.id}": expected the id of a published signal`,
    ])
  })

  it('leaves out a source that nothing cites and whose address a cited one has', async () => {
    const cited = await prisma().source.findFirstOrThrow({
      where: { url: { not: null }, citations: { some: {} } },
    })
    const { id: _, ...rest } = cited
    await prisma().source.create({ data: { ...rest, id: 'merged-away', url: `${cited.url}#part` } })
    expect(await changed()).toEqual([])
  })
})
