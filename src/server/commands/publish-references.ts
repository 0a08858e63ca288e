import 'server-only'
import type { Signal } from '@/domain/signal/schema'
import { refuse, type Transaction } from './changeset'

/**
 * Readers must be able to see everything that a published signal rests on: its operator, place, filing, program and
 * sources, and what those name in turn. Records that came in with a draft are hidden until then. Once shown, a record
 * stays so, whatever becomes of the signal.
 */

type Needed = Record<'operator' | 'place' | 'agency' | 'filing' | 'program' | 'source', Set<string>>

/**
 * Shows readers every reference record that the signal needs, whether named by it or by another of them. Refuses a
 * record that was merged or retired: readers would meet a name that leads nowhere.
 * @returns whether any record was hidden until now
 */
export async function publishReferences(
  transaction: Transaction,
  signal: Signal,
  now: Date,
): Promise<boolean> {
  const needed = await neededBy(transaction, signal)
  const data = { publishedAt: now }
  const hidden = (ids: ReadonlySet<string>) => ({ publishedAt: null, slug: { in: [...ids] } })
  const shown = [
    await transaction.operator.updateMany({ where: hidden(needed.operator), data }),
    await transaction.place.updateMany({ where: hidden(needed.place), data }),
    await transaction.agency.updateMany({ where: hidden(needed.agency), data }),
    await transaction.filing.updateMany({ where: hidden(needed.filing), data }),
    await transaction.program.updateMany({ where: hidden(needed.program), data }),
    await transaction.source.updateMany({
      where: { publishedAt: null, id: { in: [...needed.source] } },
      data,
    }),
  ]
  return shown.some(({ count }) => count > 0)
}

async function neededBy(transaction: Transaction, signal: Signal): Promise<Needed> {
  const needed: Needed = {
    operator: new Set([signal.operator]),
    place: new Set(),
    agency: new Set(),
    filing: new Set(),
    program: new Set(),
    source: new Set(),
  }
  await needOperator(transaction, signal.operator, 'operator')
  if (signal.place !== null) await addPlace(transaction, needed, signal.place, 'place')
  for (const [field, program] of Object.entries(programsOf(signal))) {
    if (program === null) continue
    const row = await transaction.program.findUniqueOrThrow({ where: { slug: program } })
    requireInUse(row, field, program)
    needed.program.add(program)
    needed.operator.add(row.operator)
    await needOperator(transaction, row.operator, field)
  }
  if (signal.kind === 'filing') {
    const row = await transaction.filing.findUniqueOrThrow({
      where: { slug: signal.filing },
      include: { agencyItem: true },
    })
    requireInUse(row, 'filing', row.slug)
    requireInUse(row.agencyItem, 'filing', row.agency)
    needed.filing.add(row.slug)
    needed.agency.add(row.agency)
    needed.operator.add(row.operator)
    await needOperator(transaction, row.operator, 'filing')
    await addPlace(transaction, needed, row.place, 'filing')
    await addPlace(transaction, needed, row.agencyItem.place, 'filing')
  }
  for (const source of sourcesOf(signal)) await addSource(transaction, needed, source)
  return needed
}

function sourcesOf(signal: Signal): string[] {
  const boundary = signal.kind === 'service-area' ? signal.boundary : null
  return boundary === null ? signal.sources : [...signal.sources, boundary.source]
}

function programsOf(signal: Signal): Record<string, string | null> {
  switch (signal.kind) {
    case 'production':
      return { program: signal.program }
    case 'fleet-estimate':
    case 'filing':
      return { model: signal.model }
    default:
      return {}
  }
}

async function needOperator(transaction: Transaction, slug: string, field: string): Promise<void> {
  requireInUse(await transaction.operator.findUniqueOrThrow({ where: { slug } }), field, slug)
}

/** A place with those that contain it. */
async function addPlace(
  transaction: Transaction,
  { place: places }: Needed,
  first: string,
  field: string,
): Promise<void> {
  for (let slug: string | null = first; slug !== null && !places.has(slug); ) {
    const row: Life & { parent: string | null } = await transaction.place.findUniqueOrThrow({
      where: { slug },
    })
    requireInUse(row, field, slug)
    places.add(slug)
    slug = row.parent
  }
}

/** A source with those that it repeats. */
async function addSource(
  transaction: Transaction,
  { source: sources }: Needed,
  first: string,
): Promise<void> {
  for (let id: string | null = first; id !== null && !sources.has(id); ) {
    const row: Life & { derivedFrom: string | null } = await transaction.source.findUniqueOrThrow({
      where: { id },
    })
    requireInUse(row, 'sources', id)
    sources.add(id)
    id = row.derivedFrom
  }
}

type Life = { mergedInto: string | null; retiredAt: Date | null }

function requireInUse({ mergedInto, retiredAt }: Life, field: string, id: string): void {
  if (mergedInto !== null) refuse('invalid', `rests on ${id}, which was merged into ${mergedInto}`, field)
  if (retiredAt !== null) refuse('invalid', `rests on ${id}, which was retired`, field)
}
