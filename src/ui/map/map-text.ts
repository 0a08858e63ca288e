import type { MapChange } from '@/domain/map/changes'
import type { CityOnDay } from '@/domain/map/read'
import type { DeploymentStep } from '@/domain/projection/steps'
import { formatNumber, formatRange } from '@/domain/shared/range'
import type { Phase, Supervision } from '@/domain/signal/kinds'
import { basisLabels, phaseLabels, supervisionLabels } from '@/domain/signal/labels'

/** `1 city`, `41 cities`. */
export function cityCount(count: number): string {
  return count === 1 ? '1 city' : `${formatNumber(count)} cities`
}

/** The state of the cities shown, as counts that add up to all of them. */
export function mapSentence(cities: readonly CityOnDay[], isFiltered: boolean): string {
  if (cities.length === 0) {
    return isFiltered ? 'No city meets these filters on this day.' : 'No city was known yet on this day.'
  }
  const count = (test: (reading: CityOnDay) => boolean) => cities.filter(test).length
  const inPhase = (phase: Phase) => count(({ lead }) => lead.phase === phase)
  const driverless = count(({ lead }) => lead.status === 'service-driverless')
  const unknown = count(({ lead }) => lead.status === 'service-unknown')
  const watched = inPhase('service') - driverless - unknown
  const before = inPhase('announced') + inPhase('testing') + inPhase('permitted')
  const parts = [
    [driverless, 'with driverless rides'],
    [watched, 'with a safety monitor in some cars or all'],
    [unknown, 'with rides of unknown supervision'],
    [inPhase('paused'), 'paused'],
    [before, 'testing, permitted or announced'],
    [inPhase('ended'), 'ended'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return `${cityCount(cities.length)}${isFiltered ? ' that meet the filters' : ''}: ${listed(said)}.`
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** Phase and supervision, never as one word: `In service, driverless`. Supervision that is not known is left out. */
export function stateWords({ phase, supervision }: { phase: Phase; supervision: Supervision }): string {
  const who = supervision === 'unknown' ? '' : `, ${supervisionLabels[supervision].toLowerCase()}`
  return `${phaseLabels[phase]}${who}`
}

/** What a change was, after the names of its operator and city: `testing → in service, supervised in the car`. */
export function changeWords(change: MapChange): string {
  if (change.kind === 'fleet') {
    return `${formatRange(change)} vehicles, ${basisLabels[change.basis].toLowerCase()}`
  }
  if (change.kind === 'area') return `service area of ${formatNumber(change.areaSqMi)} mi²`
  return statusChange(change.before, change.after)
}

function statusChange(before: DeploymentStep | null, after: DeploymentStep): string {
  const now = stateWords(after).toLowerCase()
  if (before === null) return `first known, ${now}`
  if (before.phase !== after.phase) return `${phaseLabels[before.phase].toLowerCase()} → ${now}`
  if (before.supervision !== after.supervision) {
    return `${supervisionLabels[before.supervision].toLowerCase()} → ${now}`
  }
  return `${now}, open to more riders`
}
