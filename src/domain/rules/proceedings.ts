import type { Deployment } from '../projection/deployments'
import { type FilingState, isPermit } from '../projection/filings'
import type { Filing } from '../record/schemas'
import { groupBy } from '../shared/group'

type Titled = Pick<Filing, 'title' | 'permitType'>

/** An approval of driver assistance for private cars, in which no robotaxi is involved. */
export function isDriverAssistance({ title, permitType }: Titled): boolean {
  return permitType === 'type-approval' && /\(supervised\)/i.test(title)
}

/** About what something may be called: a trademark, or rules of marketing. */
function isAboutNames({ title }: Titled): boolean {
  return /\b(trademark|marketing)\b/i.test(title)
}

/** A maker certifies a car himself: nobody is asked for an answer. */
function isSelfCertification({ title, permitType }: Titled): boolean {
  return permitType === 'other' && /\bself-certification\b/i.test(title)
}

/** Recalls and investigations, which no permit waits for. */
export function isSafetyMatter({ permitType }: Pick<Filing, 'permitType'>): boolean {
  return permitType === 'recall' || permitType === 'investigation'
}

/** The operators all of whose services have ended. */
export function endedOperators(deployments: readonly Deployment[]): Set<string> {
  const all = [...groupBy(deployments, ({ operator }) => operator)]
  return new Set(all.filter(([, own]) => own.every(({ phase }) => phase === 'ended')).map(([one]) => one))
}

/** Where an open proceeding about a robotaxi service stands: before an authority, begun by one, or not filed yet. */
export type OpenKind = 'pending' | 'rulemaking' | 'not-filed'

/**
 * What a proceeding is to somebody who asks what is not decided yet; null when it is decided, no matter of a robotaxi
 * service, or that of an operator that has ended. Recalls, investigations, names, self-certification and the approval
 * of driver assistance are no such matter; a disputed account makes none.
 */
export function openKindOf<State extends FilingState>(
  state: State,
  ended: ReadonlySet<string>,
): OpenKind | null {
  const { filing, open, stage, contestedOnly, waitingSince } = state
  if (!open || contestedOnly || ended.has(filing.operator)) return null
  const isOther =
    isSafetyMatter(filing) ||
    isDriverAssistance(filing) ||
    isAboutNames(filing) ||
    isSelfCertification(filing)
  if (isOther) return null
  if (waitingSince === null) return isPermit(filing) ? 'not-filed' : null
  // What an authority has opened of its own accord is a rule in the making, and waits for nobody's permit.
  return stage === 'opened'
    ? 'rulemaking'
    : stage === 'planned'
      ? isPermit(filing)
        ? 'not-filed'
        : null
      : 'pending'
}

/** What lies before an authority about a robotaxi service, the longest wait first. */
export function pendingProceedings<State extends FilingState>(
  states: readonly State[],
  ended: ReadonlySet<string>,
): State[] {
  return states
    .filter((state) => openKindOf(state, ended) === 'pending')
    .toSorted((a, b) => (a.waitingSince?.date ?? '').localeCompare(b.waitingSince?.date ?? ''))
}
