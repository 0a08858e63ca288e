import type { StatusKey } from '@/domain/projection/deployments'

const words: readonly [StatusKey, string][] = [
  ['service-driverless', 'driverless service in'],
  ['service-mixed', 'mixed service in'],
  ['service-supervised', 'service with a safety monitor in'],
  ['service-unknown', 'service of unknown supervision in'],
  ['paused', 'a paused service in'],
  ['permitted', 'a permit without service in'],
  ['testing', 'testing in'],
  ['announced', 'an announcement for'],
  ['ended', 'an ended service in'],
]

/** Cities by state in one sentence, leaving out what is not there. */
export function cityCountSentence(counts: Readonly<Record<StatusKey, number>>): string {
  const parts = words
    .filter(([key]) => counts[key] > 0)
    .map(([key, text]) => `${text} ${counts[key]} ${counts[key] === 1 ? 'city' : 'cities'}`)
  if (parts.length === 0) return 'No city is on record.'
  const last = parts.at(-1) ?? ''
  const text = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
