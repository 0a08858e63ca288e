import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { signalKinds } from '@/domain/signal/kinds'
import { signalSchema } from '@/domain/signal/schema'
import { createSignal } from '@/server/commands/create-signal'
import { formatProblem } from '@/server/commands/dataset-problem'
import { readDataset } from '@/server/commands/load-validate'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { updateSignal } from '@/server/commands/update-signal'
import { datasetFolder, type Json, problemsOf } from '../support/dataset-folder'

const files = datasetFolder('empty')
let authorId = ''

/** The records that the cases point at: two operators, each with a filing and a program, and signals of one of them. */
const reference: Record<string, Json[]> = {
  'operators.json': ['tesla', 'waymo'].map((slug) => ({
    slug,
    name: slug,
    parent: null,
    country: 'US',
    website: null,
  })),
  'places.json': [
    {
      slug: 'us',
      kind: 'country',
      name: 'US',
      parent: null,
      code: 'US',
      country: 'US',
      lat: null,
      lng: null,
    },
  ],
  'agencies.json': [{ slug: 'dmv', name: 'DMV', place: 'us' }],
  'filings.json': [
    ['register', 'tesla', true],
    ['permit', 'tesla', false],
    ['permit-of-waymo', 'waymo', false],
  ].map(([slug, operator, register]) => ({
    slug,
    title: 'A filing',
    operator,
    agency: 'dmv',
    place: 'us',
    permitType: 'other',
    reference: null,
    register,
  })),
  'programs.json': [
    ['cybercab', 'tesla'],
    ['ojai', 'waymo'],
  ].map(([slug, operator]) => ({ slug, name: 'A model', operator, site: null })),
  // A copy may stand before what it repeats.
  'sources.json': [
    ['copy-of-copy', 'copy'],
    ['copy', 'paper'],
    ['paper', null],
  ].map(([id, derivedFrom]) => ({
    id,
    url: null,
    publisher: 'Paper',
    title: 'A page',
    publishedOn: null,
    publishedPrecision: null,
    kind: 'press',
    note: null,
    derivedFrom,
  })),
}

const common = {
  operator: 'tesla',
  place: 'us',
  date: '2026-08-01',
  datePrecision: 'day',
  headline: 'A statement on record',
  confidence: 'reported',
  sources: ['paper'],
}
const count = { ...common, kind: 'fleet-estimate', low: 5, high: 5, scope: 'all', basis: 'observed' }
const step = { ...common, kind: 'filing', filing: 'permit', stage: 'amended' }
const promise = { ...common, kind: 'target', metric: 'cities', value: 5, unit: 'cities', outcome: 'met' }
const build = { ...common, kind: 'production', program: 'cybercab', milestone: 'ramp' }

/** On record before each case, in both doors. */
const recorded: Json[] = [
  { ...count, id: 'main' },
  { ...count, id: 'account-of-main', alternateOf: 'main' },
  { ...count, id: 'again', restates: 'original' },
  { ...count, id: 'original' },
  { ...count, id: 'free' },
  { ...count, id: 'of-waymo', operator: 'waymo' },
  { ...build, id: 'production' },
  { ...step, id: 'register-step', filing: 'register', vehicles: 5 },
  { ...step, id: 'register-note', filing: 'register' },
  { ...step, id: 'permit-step', vehicles: 5 },
  { ...step, id: 'read-step', filing: 'register', vehicles: 6 },
  { ...count, id: 'reading', restates: 'read-step' },
  { ...promise, id: 'promise', evidence: 'main' },
]

type Case = [what: string, signal: Json, field: string | null]

/** A record as an editor types it or as a file holds it. With an id of `recorded` it is a change of that record. */
const cases: Case[] = [
  ['nothing wrong', { ...count, id: 'new' }, null],
  ['an unknown operator', { ...count, id: 'new', operator: 'nobody' }, 'operator'],
  ['an unknown place', { ...count, id: 'new', place: 'atlantis' }, 'place'],
  ['an unknown source', { ...count, id: 'new', sources: ['paper', 'nowhere'] }, 'sources'],
  [
    'a passage of a source that it does not name',
    { ...count, id: 'new', citations: [{ source: 'nowhere', quote: 'word', page: null }] },
    'citations',
  ],
  ['an unknown filing', { ...step, id: 'new', filing: 'nothing' }, 'filing'],
  ['a filing of another operator', { ...step, id: 'new', filing: 'permit-of-waymo' }, 'filing'],
  ['an unknown program', { ...build, id: 'new', program: 'nothing' }, 'program'],
  ['a program of another operator', { ...build, id: 'new', program: 'ojai' }, 'program'],
  ['a model of its operator', { ...count, id: 'new', model: 'cybercab' }, null],
  ['an unknown model', { ...count, id: 'new', model: 'nothing' }, 'model'],
  ['a model of another operator', { ...count, id: 'new', model: 'ojai' }, 'model'],
  ['a model of another operator on a step', { ...step, id: 'new', vehicles: 3, model: 'ojai' }, 'model'],
  ['an account of a main record', { ...count, id: 'new', alternateOf: 'main' }, null],
  ['an account of an unknown signal', { ...count, id: 'new', alternateOf: 'nothing' }, 'alternateOf'],
  ['an account of an account', { ...count, id: 'new', alternateOf: 'account-of-main' }, 'alternateOf'],
  ['an account of a restatement', { ...count, id: 'new', alternateOf: 'again' }, 'alternateOf'],
  ['an account of another kind', { ...count, id: 'new', alternateOf: 'production' }, 'alternateOf'],
  ['an account of itself', { ...count, id: 'free', alternateOf: 'free' }, 'alternateOf'],
  ['an account at which others point', { ...count, id: 'main', alternateOf: 'free' }, 'alternateOf'],
  ['an account that others say again', { ...count, id: 'original', alternateOf: 'free' }, 'alternateOf'],
  ['a restatement of a main record', { ...count, id: 'new', restates: 'main' }, null],
  ['a restatement of an unknown signal', { ...count, id: 'new', restates: 'nothing' }, 'restates'],
  ['a restatement of itself', { ...count, id: 'free', restates: 'free' }, 'restates'],
  ['a restatement of an account', { ...count, id: 'new', restates: 'account-of-main' }, 'restates'],
  ['a restatement of a restatement', { ...count, id: 'new', restates: 'again' }, 'restates'],
  ['a restatement that others say again', { ...count, id: 'original', restates: 'free' }, 'restates'],
  ['a restatement at which accounts point', { ...count, id: 'main', restates: 'free' }, 'restates'],
  ['a restatement of another kind', { ...count, id: 'new', restates: 'production' }, 'restates'],
  ['a restatement of another operator', { ...count, id: 'new', restates: 'of-waymo' }, 'restates'],
  [
    'a restatement that is another account too',
    { ...count, id: 'new', restates: 'main', alternateOf: 'free' },
    'restates',
  ],
  [
    'a count that says a reading of a register again',
    { ...count, id: 'new', restates: 'register-step' },
    null,
  ],
  [
    'a count that says a step without vehicles again',
    { ...count, id: 'new', restates: 'register-note' },
    'restates',
  ],
  [
    'a count that says a step of a permit again',
    { ...count, id: 'new', restates: 'permit-step' },
    'restates',
  ],
  [
    'no vehicles on a step that a count repeats',
    { ...step, id: 'read-step', filing: 'register' },
    'vehicles',
  ],
  ['no register under a step that a count repeats', { ...step, id: 'read-step', vehicles: 6 }, 'filing'],
  ['a promise that an unknown signal shows kept', { ...promise, id: 'new', evidence: 'nothing' }, 'evidence'],
  ['a promise that shows itself kept', { ...promise, id: 'promise', evidence: 'promise' }, 'evidence'],
  [
    'another operator for a record that others say again',
    { ...count, id: 'original', operator: 'waymo' },
    'operator',
  ],
]

function writeFiles(signals: readonly Json[]): void {
  const replace = (file: string, records: readonly Json[]) =>
    files.edit(file, (all) => {
      all.splice(0, all.length, ...records)
    })
  for (const [file, records] of Object.entries(reference)) replace(file, records)
  for (const kind of signalKinds) {
    replace(
      `signals/${kind}.json`,
      signals.filter((signal) => signal.kind === kind),
    )
  }
}

/** The fields that the importer refuses in the record of a case. */
function askImporter(signal: Json): (string | null)[] {
  writeFiles([...recorded.filter(({ id }) => id !== signal.id), signal])
  const read = readDataset(files.folder())
  if (read.ok) return []
  return read.failure.problems.filter(({ record }) => record === signal.id).map(({ field }) => field)
}

/** The field that the form's command refuses; null when it saves. */
async function askForm(signal: Json): Promise<string | null> {
  const parsed = signalSchema.parse(signal)
  const stored = await files.prisma().signal.findUnique({ where: { id: parsed.id } })
  const submission = {
    authorId,
    role: 'admin' as const,
    submissionKey: randomUUID(),
    reason: 'A case of the test',
  }
  const result = stored
    ? await updateSignal({
        ...submission,
        id: parsed.id,
        baseVersion: stored.version,
        signal: parsed,
        action: 'save',
      })
    : await createSignal({ ...submission, signal: parsed, status: 'published' })
  return result.ok ? null : result.failure.field
}

beforeEach(async () => {
  writeFiles(recorded)
  const loaded = await files.load()
  expect(loaded.ok || problemsOf(loaded)).toBe(true)
  const user = { id: 'editor', email: 'editor@example.org', name: 'Ed' }
  authorId = (await files.prisma().user.create({ data: user })).id
})

describe('the form refuses what the importer accepts', () => {
  it.each(cases)('both doors answer alike: %s', async (_what, signal, field) => {
    expect(askImporter(signal)).toEqual(field === null ? [] : expect.arrayContaining([field]))
    expect(await askForm(signal)).toBe(field)
  })

  it('loads a restatement and its original, and a copy and its source, in whatever order they stand', async () => {
    const rows = await files.prisma().signal.findMany({ where: { restates: 'original' } })
    expect(rows.map(({ id }) => id)).toEqual(['again'])
    expect(await files.prisma().source.findUnique({ where: { id: 'copy' } })).toMatchObject({
      derivedFrom: 'paper',
    })
  })

  it.each([
    ['an unknown source', 'nowhere', 'names a source that is not recorded: nowhere'],
    ['itself', 'copy', 'names the source itself'],
    ['a copy of it', 'copy-of-copy', 'names a source that leads back to this one'],
  ])('refuses a source that repeats %s', (_what, derivedFrom, message) => {
    files.edit('sources.json', (all) => {
      for (const source of all) if (source.id === 'copy') source.derivedFrom = derivedFrom
    })
    const read = readDataset(files.folder())
    expect(read.ok ? [] : read.failure.problems.map(formatProblem).join('\n')).toContain(message)
  })
})

describe('an original that is taken back', () => {
  it('stays as long as another signal says it again and counts as no event', async () => {
    const retract = (id: string) =>
      retractSignal({
        authorId,
        role: 'admin' as const,
        submissionKey: randomUUID(),
        reason: 'It was wrong',
        id,
        baseVersion: 1,
      })
    expect(await retract('original')).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('again') },
    })
    expect((await retract('again')).ok).toBe(true)
    expect((await retract('original')).ok).toBe(true)
    const restored = {
      authorId,
      role: 'admin' as const,
      submissionKey: randomUUID(),
      reason: 'It was right',
      id: 'again',
      baseVersion: 2,
    }
    expect(await restoreSignal(restored)).toMatchObject({
      ok: false,
      failure: { field: 'restates', message: expect.stringContaining('readers do not see: original') },
    })
  })
})
