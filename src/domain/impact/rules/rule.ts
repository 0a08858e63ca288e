import type { PermitType, SignalKind } from '../../signal/kinds'
import type { Signal, SignalOf } from '../../signal/schema'
import type { ImpactSlug } from '../catalog'
import type { MappingOverride } from '../override'

/** What a rule may look up beyond the signal itself. */
export type RuleContext = {
  /** The permit type of a filing; null when no such filing is known. */
  permitTypeOf: (filingSlug: string) => PermitType | null
  /** Whether a filing is a register. Absent: none is. */
  isRegister?: (filingSlug: string) => boolean
  /**
   * The impacts against which a signal stands as evidence, by its id: it adds nothing to them, whatever a rule says.
   * Absent: none.
   */
  speaksAgainst?: (signalId: string) => readonly ImpactSlug[]
  /** Editors' corrections of the mapping of a signal, at most one for an impact. Absent: nothing is corrected. */
  overridesOf?: (signalId: string) => readonly MappingOverride[]
}

/** What the rules look up of a filing. */
export type FilingSort = { permitType: PermitType; register: boolean }

/** What the rules ask of each filing, by slug. */
export function filingSortsOf(
  filings: readonly (FilingSort & { slug: string })[],
): Record<string, FilingSort> {
  return Object.fromEntries(filings.map(({ slug, permitType, register }) => [slug, { permitType, register }]))
}

/** The part of a context that comes from the recorded filings, by slug. */
export function filingContext(
  sorts: Readonly<Record<string, FilingSort>>,
): Required<Pick<RuleContext, 'permitTypeOf' | 'isRegister'>> {
  const sortOf = new Map(Object.entries(sorts))
  return {
    permitTypeOf: (slug) => sortOf.get(slug)?.permitType ?? null,
    isRegister: (slug) => sortOf.get(slug)?.register ?? false,
  }
}

/**
 * What a rule says of one impact. Direction: 1 means more of this work, −1 less. Strength: 3 when the event
 * itself creates the work, 2 when it enlarges it, 1 when it points to it. Mechanism: how, in one sentence.
 */
export type ImpactEffect = {
  impact: ImpactSlug
  direction: 1 | -1
  strength: 1 | 2 | 3
  mechanism: string
}

/** One row of the mapping: which signals, in words and in code, and what they mean for which impacts. */
export type ImpactRule = {
  id: string
  kind: SignalKind
  condition: string
  matches: (signal: Signal, context: RuleContext) => boolean
  effects: readonly ImpactEffect[]
}

type RuleOf<K extends SignalKind> = {
  id: string
  condition: string
  when: (signal: SignalOf<K>, context: RuleContext) => boolean
  effects: readonly ImpactEffect[]
}

function isOfKind<K extends SignalKind>(signal: Signal, kind: K): signal is SignalOf<K> {
  return signal.kind === kind
}

/** A rule about signals of one kind: `when` is only ever asked about those. */
export function ruleFor<K extends SignalKind>(kind: K, { when, ...words }: RuleOf<K>): ImpactRule {
  return { ...words, kind, matches: (signal, context) => isOfKind(signal, kind) && when(signal, context) }
}

/** More of this work. */
export function raises(
  impact: ImpactSlug,
  strength: ImpactEffect['strength'],
  mechanism: string,
): ImpactEffect {
  return { impact, direction: 1, strength, mechanism }
}

/** Less of this work. */
export function lowers(
  impact: ImpactSlug,
  strength: ImpactEffect['strength'],
  mechanism: string,
): ImpactEffect {
  return { impact, direction: -1, strength, mechanism }
}

/** True when `value` is one of `options`. */
export function oneOf<T extends string>(value: T | null, ...options: readonly T[]): boolean {
  return value !== null && options.includes(value)
}
