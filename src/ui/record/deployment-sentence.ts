import type { DriverlessBy } from '@/domain/projection/account'
import type { Deployment } from '@/domain/projection/deployments'
import type { Interruption } from '@/domain/projection/interruptions'
import type { Dated } from '@/domain/projection/service-dates'
import type { Share } from '@/domain/projection/share'
import { latestOf, servedSinceOf } from '@/domain/projection/state-since'
import { formatInterval, formatWhen } from '@/domain/signal/calendar'
import type { Access, Supervision } from '@/domain/signal/kinds'
import { daysInWords, shareInWords } from './status-text'

/** What is read beside the fold: the names, and what counts and sources say of who drives. */
export type SentenceContext = {
  operator: string
  place: string
  /** Left out where the page does not say; null where it is not known. */
  share?: Share | null
  driverlessBy?: DriverlessBy
}

export type SentenceFacts = Pick<
  Deployment,
  | 'phase'
  | 'supervision'
  | 'access'
  | 'since'
  | 'phaseSignalId'
  | 'serviceSince'
  | 'supervisionSince'
  | 'accessSince'
  | 'dates'
  | 'interruptions'
  | 'claimedSupervision'
>

const watched: Record<Supervision, string> = {
  driverless: ' without a driver',
  supervised: ' with a safety monitor',
  mixed: '',
  manual: ' with a human driver',
  unknown: '',
}

const tested: Record<Supervision, string> = {
  driverless: ' without a driver',
  supervised: ' with a safety monitor',
  mixed: ' with a safety monitor in some cars',
  manual: ' with a human driver',
  unknown: '',
}

const riders: Record<Access, string> = {
  public: 'the public',
  'invite-only': 'invited riders',
  employees: 'its own staff',
}

const who = (access: Access | null) => (access === null ? 'riders' : riders[access])

/**
 * One or two plain sentences on where an operator stands, built from the dates that the fold derives. A date is only
 * ever given for what it belongs to: those carried and how they are watched, both as they are now, and nothing else.
 */
export function deploymentSentence(deployment: SentenceFacts, context: SentenceContext): string {
  const { phase, since, access, accessSince, supervision } = deployment
  const { operator, place } = context
  const when = `since ${formatInterval(since)}`
  switch (phase) {
    case 'service':
      return serviceSentence(deployment, context)
    case 'paused':
      return pausedSentence(deployment, context)
    case 'ended':
      return `${operator} ended ${deployment.serviceSince ? 'its service' : 'its work'} in ${place} ${formatWhen(since)}${firstRiders(deployment)}.`
    case 'permitted':
      return `${operator} has held a permit in ${place} without a public service ${when}.`
    case 'testing':
      return `${operator} has been testing in ${place} ${when}${supervision === 'unknown' ? '' : `, now${tested[supervision]}`}${
        access && accessSince
          ? `; ${who(access).replace('its own ', '')} could ride from ${formatInterval(accessSince.when)}`
          : ''
      }.`
    case 'announced':
      return `${operator} announced ${place} ${formatWhen(since)}; nothing runs yet.`
  }
}

function serviceSentence(deployment: SentenceFacts, context: SentenceContext): string {
  const { supervision, access, interruptions } = deployment
  const { operator, place } = context
  // Of a mixed service the mix has a date of its own, so that the other is that of those carried.
  const began =
    supervision === 'mixed'
      ? latestOf([deployment.serviceSince, deployment.accessSince])
      : servedSinceOf(deployment)
  if (!began) return `${operator} carries ${who(access)}${watched[supervision]} in ${place}.`
  const carried = `${operator} has carried ${who(access)}${watched[supervision]} in ${place} since ${formatInterval(began.when)}`
  return `${carried}${interruptedText(interruptions, began)}${supervisionText(deployment, context, began)}.`
}

/** Who drives, where the first half of the sentence does not say it, and by whose account. */
function supervisionText(
  { supervision, supervisionSince, claimedSupervision }: SentenceFacts,
  { operator, share, driverlessBy }: SentenceContext,
  began: Dated,
): string {
  const parts: string[] = []
  if (supervision === 'unknown') parts.push('supervision is not on record')
  if (supervision === 'mixed') {
    const later =
      supervisionSince && supervisionSince.when.date > began.when.date
        ? `since ${formatInterval(supervisionSince.when)} `
        : ''
    parts.push(`${later}some cars are driverless and others have a safety monitor`)
  }
  const byItself = claimedSupervision !== null || driverlessBy === 'operator'
  if (byItself) {
    const what = claimedSupervision ? 'driverless ' : ''
    parts.push(`${what}according to ${operator}, not independently verified`)
  }
  const asksShare = supervision === 'mixed' || claimedSupervision !== null || Boolean(share)
  if (asksShare && share !== undefined) parts.push(shareInWords(share))
  return parts.length > 0 ? `; ${parts.join('; ')}` : ''
}

function pausedSentence(deployment: SentenceFacts, { operator, place }: SentenceContext): string {
  const { since, supervision, access, serviceSince, supervisionSince } = deployment
  const paused = `paused ${serviceSince ? 'its service' : 'its work'} in ${place} since ${formatInterval(since)}`
  const began = servedSinceOf(deployment)
  if (!began || began.when.date > since.date) return `${operator} has ${paused}.`
  const how =
    supervision === 'mixed' && supervisionSince ? ' with a safety monitor in some cars' : watched[supervision]
  return `${operator} has ${paused}; before that it carried ${who(access)}${how}, from ${formatInterval(began.when)} on.`
}

function firstRiders({ dates }: SentenceFacts): string {
  const { firstPublicRide, firstOutsideRide, firstRide } = dates
  if (firstPublicRide) return `; it opened to everyone ${formatWhen(firstPublicRide.when)}`
  if (firstOutsideRide) return `; it first carried invited riders ${formatWhen(firstOutsideRide.when)}`
  return firstRide ? `; it first carried riders ${formatWhen(firstRide.when)}` : ''
}

/** ` (interrupted once, Dec 20, 2025, one day)`: the pauses since a date, or nothing. */
function interruptedText(interruptions: readonly Interruption[], { when }: Dated): string {
  const later = interruptions.filter(({ from, to }) => from.date >= when.date && to?.date !== when.date)
  const last = later.at(-1)
  if (!last) return ''
  const times = later.length === 1 ? 'once' : later.length === 2 ? 'twice' : `${later.length} times`
  const length = last.days === null ? untilText(last) : `, ${daysInWords(last.days)}`
  return ` (interrupted ${times}, ${later.length === 1 ? '' : 'last '}${formatInterval(last.from)}${length})`
}

const untilText = ({ to }: Interruption) => (to ? ` to ${formatInterval(to)}` : '')
