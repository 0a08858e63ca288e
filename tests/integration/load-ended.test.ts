import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAdmin } from '@/server/commands/create-admin'
import { mergeReference } from '@/server/commands/merge-reference'
import { retireReference } from '@/server/commands/retire-reference'
import { datasetFolder, type Json } from '../support/dataset-folder'

/** Loading a dataset that still has records which editors have merged or retired. */

const dataset = datasetFolder('loaded')

async function submission() {
  const prisma = dataset.prisma()
  await createAdmin(prisma, {
    email: 'editor@example.org',
    name: 'Ed',
    password: 'correct horse battery staple',
    resetPassword: false,
  })
  const { id: authorId } = await prisma.user.findFirstOrThrow()
  return { authorId, role: 'reviewer' as const, submissionKey: randomUUID(), reason: 'On record twice' }
}

async function mergeZoox() {
  const author = await submission()
  const done = await mergeReference({
    ...author,
    type: 'operator',
    id: 'zoox',
    baseVersion: 1,
    into: 'waymo',
  })
  expect(done).toMatchObject({ ok: true })
}

async function retireUnusedSource(): Promise<string> {
  const unused = await dataset.prisma().source.findFirstOrThrow({
    where: { citations: { none: {} }, copies: { none: {} }, boundaries: { none: {} } },
  })
  const author = await submission()
  expect(await retireReference({ ...author, type: 'source', id: unused.id, baseVersion: 1 })).toMatchObject({
    ok: true,
  })
  return unused.id
}

const operatorOf = (slug: string) => dataset.prisma().operator.findUniqueOrThrow({ where: { slug } })
const signalsOf = (operator: string) => dataset.prisma().signal.count({ where: { operator } })

function addSignal(changes: Json) {
  dataset.edit('signals/target.json', (records) => {
    const like = records.find(({ operator }) => operator === 'zoox')
    records.push({ ...like, id: 'brought-by-the-file', headline: 'Brought by the file', ...changes })
  })
}

describe('loading a dataset that has a merged record', () => {
  it('changes nothing, and keeps the merge', async () => {
    await mergeZoox()
    const before = await dataset.counts()
    expect(await dataset.load()).toMatchObject({ ok: true, value: { changesetId: null } })
    expect(await dataset.counts()).toEqual(before)
    expect(await operatorOf('zoox')).toMatchObject({ mergedInto: 'waymo' })
    expect(await signalsOf('zoox')).toBe(0)
  })

  it('reads a new signal that names it as one of the record that stands for it', async () => {
    await mergeZoox()
    addSignal({})
    expect(await dataset.load()).toMatchObject({ ok: true })
    const row = await dataset.prisma().signal.findUniqueOrThrow({ where: { id: 'brought-by-the-file' } })
    expect(row.operator).toBe('waymo')
  })

  it('refuses a new version of it, and takes everything of the files when that is asked for', async () => {
    const signals = await signalsOf('zoox')
    await mergeZoox()
    dataset.edit('operators.json', (records) => {
      for (const record of records) if (record.slug === 'zoox') record.name = 'Zoox, renamed'
    })
    expect(await dataset.load()).toMatchObject({
      ok: false,
      failure: {
        code: 'conflict',
        problems: [{ record: 'zoox', got: expect.stringContaining('merged into waymo') }],
      },
    })
    expect(await operatorOf('zoox')).toMatchObject({ mergedInto: 'waymo', name: 'Zoox' })
    expect(await dataset.load(true)).toMatchObject({ ok: true })
    expect(await operatorOf('zoox')).toMatchObject({ mergedInto: null, name: 'Zoox, renamed' })
    expect(await signalsOf('zoox')).toBe(signals)
  })
})

describe('loading a dataset that has a retired record', () => {
  it('changes nothing, and refuses a new signal that names it', async () => {
    const id = await retireUnusedSource()
    expect(await dataset.load()).toMatchObject({ ok: true, value: { changesetId: null } })
    expect(await dataset.prisma().source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      retiredAt: expect.any(Date),
    })
    addSignal({ sources: [id], citations: [] })
    expect(await dataset.load()).toMatchObject({
      ok: false,
      failure: {
        problems: [{ record: 'brought-by-the-file', got: expect.stringContaining(`the source ${id}`) }],
      },
    })
  })
})
