import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { downloadNames } from '@/content/data'
import { signalKinds } from '@/domain/signal/kinds'
import type { Signal, SignalOf } from '@/domain/signal/schema'
import { createSignal } from '@/server/commands/create-signal'
import { formatProblem } from '@/server/commands/dataset-problem'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { loadDataset } from '@/server/commands/load-dataset'
import type { NewRecords } from '@/server/commands/new-records'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { updateSignal } from '@/server/commands/update-signal'
import { writeDataset } from '@/server/commands/write-dataset'
import type { PrismaClient } from '@/server/generated/prisma/client'
import { getDownload } from '@/server/queries/data'
import { createTestDatabase } from '../support/database'

vi.setConfig({ testTimeout: 300_000 })

/**
 * Whatever editors do, and in whatever order: the public record loads into an empty instance and comes out of it the
 * same, as files and as downloads, and names nothing that readers do not see (V1, V7).
 */

const kinds = ['fleet-estimate', 'filing', 'target'] as const
type Kind = (typeof kinds)[number]

/** Numbers choose among what is there when the command is carried out. */
const command = fc.record({
  act: fc.constantFrom(
    'draft',
    'publish new',
    'edit',
    'publish',
    'retract',
    'restore',
    'discard',
    'bring back',
    'undo',
  ),
  kind: fc.constantFrom(...kinds),
  on: fc.nat(20),
  points: fc.constantFrom('nothing', 'alternateOf', 'restates', 'evidence'),
  at: fc.nat(20),
  /** Whether it brings records along, and which of those that were brought along before it uses. */
  brings: fc.boolean(),
  uses: fc.nat(3),
  vehicles: fc.constantFrom(null, 7),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

const sourceOf = (number: number) => ({
  id: `paper-${number}`,
  url: `https://example.org/${number}`,
  publisher: 'Paper',
  title: `Page ${number}`,
  publishedOn: null,
  publishedPrecision: null,
  kind: 'press' as const,
  note: null,
  derivedFrom: number % 2 === 1 ? `paper-${number - 1}` : null,
  licence: null,
  attribution: null,
})

/** The records that belong to one number: an operator, a city, and a register of that operator there. */
function recordsOf(number: number) {
  return {
    operator: {
      slug: `operator-${number}`,
      name: `Operator ${number}`,
      parent: null,
      country: 'US',
      website: null,
    },
    place: {
      slug: `city-${number}`,
      kind: 'city' as const,
      name: `City ${number}`,
      parent: 'us',
      code: null,
      country: 'US',
      lat: 30,
      lng: -97,
    },
    filing: {
      slug: `register-${number}`,
      title: `Register ${number}`,
      operator: `operator-${number}`,
      agency: 'dmv',
      place: `city-${number}`,
      permitType: 'other' as const,
      reference: null,
      register: true,
    },
  }
}

class World {
  ids: string[] = []
  authorId = ''
  made = 1
  constructor(readonly prisma: PrismaClient) {}

  async prepare(): Promise<void> {
    const { prisma } = this
    this.authorId = (await prisma.user.create({ data: { id: 'ed', email: 'ed@example.org', name: 'Ed' } })).id
    const seen = { publishedAt: new Date() }
    const { operator, place, filing } = recordsOf(0)
    await prisma.operator.create({ data: { ...operator, ...seen } })
    const us = { slug: 'us', kind: 'country', name: 'United States', code: 'US', country: 'US' }
    await prisma.place.create({ data: { ...us, ...seen } })
    await prisma.place.create({ data: { ...place, ...seen } })
    await prisma.agency.create({ data: { slug: 'dmv', name: 'DMV', place: 'us', ...seen } })
    await prisma.filing.create({ data: { ...filing, ...seen } })
    await prisma.source.create({ data: { ...sourceOf(0), ...seen } })
  }

  /** One command; whether it is carried out or refused is its own affair. */
  async carryOut(one: Command): Promise<void> {
    const submission = {
      authorId: this.authorId,
      role: 'admin' as const,
      submissionKey: randomUUID(),
      reason: 'A step of the sequence',
    }
    const id = this.ids[one.on % Math.max(1, this.ids.length)]
    const row = id === undefined ? null : await this.prisma.signal.findUnique({ where: { id } })
    const change = row && { ...submission, id: row.id, baseVersion: row.version }
    switch (one.act) {
      case 'draft':
      case 'publish new': {
        const { signal, records } = this.entry(one, one.kind)
        const status = one.act === 'draft' ? 'draft' : 'published'
        const made = await createSignal({ ...submission, signal, records, status })
        if (made.ok) this.ids.push(made.value.id)
        return
      }
      case 'edit':
      case 'publish': {
        if (!change || !row) return
        const kind = kinds.find((known) => known === row.kind) ?? 'target'
        const action = one.act === 'edit' ? 'save' : 'publish'
        await updateSignal({ ...change, ...this.entry(one, kind), action })
        return
      }
      case 'retract':
        if (change) await retractSignal(change)
        return
      case 'restore':
        if (change) await restoreSignal(change)
        return
      case 'discard':
        if (change) await discardDraft(change)
        return
      case 'bring back':
        if (change) await restoreDraft(change)
        return
      case 'undo': {
        const acts = await this.prisma.changeset.findMany({ orderBy: { createdAt: 'desc' } })
        const act = acts[one.at % Math.max(1, acts.length)]
        if (act) await undoChangeset({ ...submission, changesetId: act.id })
        return
      }
    }
  }

  private entry(one: Command, kind: Kind): { signal: Signal; records: NewRecords } {
    if (one.brings) this.made += 1
    const number = one.brings ? this.made : one.uses
    const { operator, place, filing } = recordsOf(number)
    const source = sourceOf(number)
    const records = one.brings ? { operator, place, source, ...(kind === 'filing' && { filing }) } : {}
    return { signal: this.signal(one, kind, number), records }
  }

  private signal(one: Command, kind: Kind, number: number): Signal {
    const target = this.ids[one.at % Math.max(1, this.ids.length)] ?? null
    const pointer = (field: Command['points']) => (one.points === field ? target : null)
    const common = {
      id: 'unsaved',
      operator: `operator-${number}`,
      place: `city-${number}`,
      date: '2026-08-01',
      datePrecision: 'day' as const,
      headline: `A ${kind} of the sequence`,
      detail: '',
      confidence: 'reported' as const,
      sources: [`paper-${number}`],
      citations: [],
      alternateOf: pointer('alternateOf'),
      restates: pointer('restates'),
    }
    switch (kind) {
      case 'fleet-estimate': {
        const count = { low: 5, high: 6, scope: 'all', basis: 'observed', model: null, span: null } as const
        return { ...common, kind, ...count, extent: 'whole' } satisfies SignalOf<'fleet-estimate'>
      }
      case 'filing': {
        const step = { filing: `register-${number}`, stage: 'amended', stageNote: null, model: null } as const
        return { ...common, kind, ...step, vehicles: one.vehicles } satisfies SignalOf<'filing'>
      }
      case 'target': {
        const promise = { metric: 'cities', value: 5, unit: 'cities', due: null, outcome: 'met' } as const
        const outcome = { outcomeNote: null, evidence: pointer('evidence') }
        return { ...common, kind, ...promise, ...outcome } satisfies SignalOf<'target'>
      }
    }
  }
}

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  )

/** The files of a dataset made from what readers download. */
async function writeDownloads(folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'signals'), { recursive: true })
  for (const name of downloadNames.filter((one) => one !== 'deployments')) {
    const { data }: { data: Signal[] } = JSON.parse((await getDownload(name, 'json')).body)
    if (name !== 'signals') writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(data))
    else
      for (const kind of signalKinds) {
        const own = data.filter((signal) => signal.kind === kind)
        writeFileSync(path.join(folder, 'signals', `${kind}.json`), JSON.stringify(own))
      }
  }
}

/** Loads a folder into an empty instance and writes what is there then to another folder. */
async function throughEmptyInstance(from: string, to: string): Promise<void> {
  const { prisma, cleanup } = createTestDatabase('empty')
  try {
    const loaded = await loadDataset(prisma, { folder: from, now: new Date(), reason: 'Test load' })
    expect(loaded.ok || loaded.failure.problems.map(formatProblem)).toBe(true)
    expect(await writeDataset(prisma, { folder: to })).toMatchObject({ ok: true })
  } finally {
    await cleanup()
  }
}

async function holds(commands: readonly Command[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-export-'))
  const at = (name: string) => path.join(folder, name)
  const { prisma, cleanup } = createTestDatabase('empty')
  globalThis.trackerDatabase = prisma
  try {
    const world = new World(prisma)
    await world.prepare()
    for (const one of commands) await world.carryOut(one)
    const written = await writeDataset(prisma, { folder: at('written') })
    expect(written.ok || written.failure.problems.map(formatProblem)).toBe(true)
    await throughEmptyInstance(at('written'), at('again'))
    expect(filesIn(at('again'))).toEqual(filesIn(at('written')))
    await writeDownloads(at('downloads'))
    await throughEmptyInstance(at('downloads'), at('downloaded'))
    expect(filesIn(at('downloaded'))).toEqual(filesIn(at('written')))
    const unseen = await prisma.signal.count({
      where: {
        status: 'published',
        OR: [
          { operatorItem: { publishedAt: null } },
          { placeItem: { publishedAt: null } },
          { filingStep: { filingItem: { publishedAt: null } } },
          { sources: { some: { sourceItem: { publishedAt: null } } } },
          { sources: { some: { sourceItem: { original: { publishedAt: null } } } } },
        ],
      },
    })
    expect(unseen).toBe(0)
  } finally {
    globalThis.trackerDatabase = undefined
    await cleanup()
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('after any sequence of commands', () => {
  it('the export loads into an empty instance and equals itself', async () => {
    await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), holds), {
      numRuns: 30,
      seed: 20261130,
      interruptAfterTimeLimit: 120_000,
    })
  })
})
