import type { SignalKind } from './kinds'
import type { Signal } from './schema'

/**
 * The rules between records: what a signal may point at. One list for the form, the importer and the API; each of them
 * only supplies what it knows of the records pointed at.
 */

/** One fault of a reference. `message` follows the name of the field: "names a place that is not recorded: atlantis". */
export type ReferenceProblem = {
  field: string
  /** `unrecorded`: nothing goes by that identifier. `unfit`: it is recorded and may not be pointed at from here. */
  code: 'unrecorded' | 'unfit'
  message: string
  /** The identifier at fault. */
  value: string
}

/** What the rules ask of a signal that another one points at. */
export type SignalBrief = {
  id: string
  kind: SignalKind
  operator: string
  alternateOf: string | null
  restates: string | null
  /** The filing of a step and whether that step names vehicles; null for other kinds. */
  step: { filing: string; namesVehicles: boolean } | null
}

/** The records around a signal. Each lookup gives null for what is not recorded. */
export type ReferenceWorld = {
  hasOperator: (slug: string) => boolean
  hasPlace: (slug: string) => boolean
  hasSource: (id: string) => boolean
  filing: (slug: string) => { operator: string; register: boolean } | null
  program: (slug: string) => { operator: string } | null
  signal: (id: string) => SignalBrief | null
  /** The signals that name this one as the main record of which they are another account. */
  accountsOf: (id: string) => readonly SignalBrief[]
  /** The signals that say this one again. */
  restatementsOf: (id: string) => readonly SignalBrief[]
}

/** A signal as the rules between records see it. */
export function briefOf(signal: Signal): SignalBrief {
  const { id, kind, operator, alternateOf, restates } = signal
  const step =
    signal.kind === 'filing' ? { filing: signal.filing, namesVehicles: signal.vehicles !== null } : null
  return { id, kind, operator, alternateOf, restates, step }
}

/** A reference to something that nobody has recorded, in the words of every door. */
export function unrecorded(field: string, what: string, value: string): ReferenceProblem {
  return { field, code: 'unrecorded', message: `names ${what} that is not recorded: ${value}`, value }
}

const unfit = (field: string, message: string, value: string): ReferenceProblem => ({
  field,
  code: 'unfit',
  message,
  value,
})

/** Every fault of what the signal points at, in the order of the form; empty when all of it holds. */
export function referenceProblems(signal: Signal, world: ReferenceWorld): ReferenceProblem[] {
  return [
    ...(world.hasOperator(signal.operator) ? [] : [unrecorded('operator', 'an operator', signal.operator)]),
    ...(signal.place === null || world.hasPlace(signal.place)
      ? []
      : [unrecorded('place', 'a place', signal.place)]),
    ...measureProblems(signal, world),
    ...sourceProblems(signal, world),
    ...accountProblems(signal, world),
    ...restatementProblems(signal, world),
  ]
}

/** What the measures of a kind point at. */
function measureProblems(signal: Signal, world: ReferenceWorld): ReferenceProblem[] {
  switch (signal.kind) {
    case 'fleet-estimate':
      return signal.model === null ? [] : programProblems('model', signal.model, signal.operator, world)
    case 'filing':
      return [
        ...filingProblems(signal.filing, signal.operator, world),
        ...(signal.model === null ? [] : programProblems('model', signal.model, signal.operator, world)),
      ]
    case 'production':
      return programProblems('program', signal.program, signal.operator, world)
    case 'target':
      return evidenceProblems(signal.id, signal.evidence, world)
    default:
      return []
  }
}

function evidenceProblems(own: string, evidence: string | null, world: ReferenceWorld): ReferenceProblem[] {
  if (evidence === null) return []
  if (evidence === own) return [unfit('evidence', 'names the signal itself', evidence)]
  return world.signal(evidence) ? [] : [unrecorded('evidence', 'a signal', evidence)]
}

function filingProblems(slug: string, operator: string, world: ReferenceWorld): ReferenceProblem[] {
  const filing = world.filing(slug)
  if (!filing) return [unrecorded('filing', 'a filing', slug)]
  return filing.operator === operator ? [] : [unfit('filing', `is a filing of ${filing.operator}`, slug)]
}

function programProblems(
  field: string,
  slug: string,
  operator: string,
  world: ReferenceWorld,
): ReferenceProblem[] {
  const program = world.program(slug)
  if (!program) return [unrecorded(field, 'a program', slug)]
  return program.operator === operator ? [] : [unfit(field, `is a program of ${program.operator}`, slug)]
}

function sourceProblems({ sources, citations }: Signal, world: ReferenceWorld): ReferenceProblem[] {
  const stray = citations.find(({ source }) => !sources.includes(source))?.source
  return [
    ...sources.filter((id) => !world.hasSource(id)).map((id) => unrecorded('sources', 'a source', id)),
    ...(stray === undefined
      ? []
      : [unfit('citations', `quotes ${stray}, which is not among the sources`, stray)]),
  ]
}

/** The fields by which a signal points at another one. */
export const pointerFields = ['alternateOf', 'restates', 'evidence'] as const
export type PointerField = (typeof pointerFields)[number]

/** The signals that a signal points at, by the field that names them. */
export function pointersOf(signal: Signal): { field: PointerField; id: string }[] {
  const evidence = signal.kind === 'target' ? signal.evidence : null
  const named = { alternateOf: signal.alternateOf, restates: signal.restates, evidence }
  return pointerFields.flatMap((field) => {
    const id = named[field]
    return id === null ? [] : [{ field, id }]
  })
}

/**
 * What keeps a signal from being published, or from staying so: every signal that it points at and readers do not see.
 * An account of what they do not see would be disputed for ever, a restatement would count nowhere, and the public files
 * would name an identifier that is not in them.
 */
export function unseenProblems(signal: Signal, isSeen: (id: string) => boolean): ReferenceProblem[] {
  return pointersOf(signal)
    .filter(({ id }) => !isSeen(id))
    .map(({ field, id }) => unfit(field, `names a signal that readers do not see: ${id}`, id))
}

/** Another account stands beside a main record of its own kind. */
function accountProblems(signal: Signal, world: ReferenceWorld): ReferenceProblem[] {
  const { alternateOf: mainId } = signal
  if (mainId === null) return []
  const field = 'alternateOf'
  if (mainId === signal.id) return [unfit(field, 'names the signal itself', mainId)]
  const main = world.signal(mainId)
  if (!main) return [unrecorded(field, 'a signal', mainId)]
  const problems: ReferenceProblem[] = []
  if (main.kind !== signal.kind) {
    problems.push(unfit(field, `names a signal of another kind: ${main.kind}`, mainId))
  }
  problems.push(...mainRecordProblems(field, main))
  if (world.accountsOf(signal.id).length > 0) {
    problems.push(unfit(field, 'cannot be set: other accounts point at this record as the main one', mainId))
  }
  if (world.restatementsOf(signal.id).length > 0) {
    problems.push(unfit(field, 'cannot be set: other signals say this record again', mainId))
  }
  return problems
}

/** A restatement says again a main record of its own kind and operator, or a reading of that operator's register. */
function restatementProblems(signal: Signal, world: ReferenceWorld): ReferenceProblem[] {
  const field = 'restates'
  const problems = world
    .restatementsOf(signal.id)
    .filter(({ operator }) => operator !== signal.operator)
    .map(({ id, operator }) =>
      unfit('operator', `cannot be ${signal.operator}: ${id} says this record again, of ${operator}`, id),
    )
  const lost = world
    .restatementsOf(signal.id)
    .filter((one) => one.kind !== signal.kind && !isRegisterReading(briefOf(signal), one, world))
    .map(({ id }) =>
      unfit(
        signal.kind === 'filing' && signal.vehicles === null ? 'vehicles' : 'filing',
        `must stay a reading of a register that names vehicles: ${id} says it again`,
        id,
      ),
    )
  problems.push(...lost)
  const { restates: originalId } = signal
  if (originalId === null) return problems
  if (signal.alternateOf !== null) {
    problems.push(
      unfit(
        field,
        'cannot stand beside another account: a signal says an event again, or differently',
        originalId,
      ),
    )
  }
  if (originalId === signal.id) return [...problems, unfit(field, 'names the signal itself', originalId)]
  const original = world.signal(originalId)
  if (!original) return [...problems, unrecorded(field, 'a signal', originalId)]
  if (original.kind !== signal.kind && !isRegisterReading(original, signal, world)) {
    problems.push(unfit(field, `names a signal of another kind: ${original.kind}`, originalId))
  }
  if (original.operator !== signal.operator) {
    problems.push(unfit(field, `is a signal of ${original.operator}`, originalId))
  }
  problems.push(...mainRecordProblems(field, original))
  if (world.restatementsOf(signal.id).length > 0) {
    problems.push(unfit(field, 'cannot be set: other signals say this record again', originalId))
  }
  if (world.accountsOf(signal.id).length > 0) {
    problems.push(
      unfit(field, 'cannot be set: other accounts point at this record as the main one', originalId),
    )
  }
  return problems
}

/** Whether a count says again what a step of a register already names. */
function isRegisterReading(
  original: SignalBrief,
  signal: Pick<SignalBrief, 'kind'>,
  world: ReferenceWorld,
): boolean {
  if (signal.kind !== 'fleet-estimate' || original.step === null || !original.step.namesVehicles) return false
  return world.filing(original.step.filing)?.register === true
}

/** A signal that others point at points at no other one itself, so that no chain arises. */
function mainRecordProblems(field: string, main: SignalBrief): ReferenceProblem[] {
  if (main.alternateOf !== null) {
    return [unfit(field, `names an account of ${main.alternateOf}: name that main record instead`, main.id)]
  }
  if (main.restates !== null) {
    return [unfit(field, `names a signal that says ${main.restates} again: name that one instead`, main.id)]
  }
  return []
}
