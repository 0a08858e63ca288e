import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
} from 'nuqs/server'

/**
 * View state of the timeline. Filters stay text here, so that a value that names nothing reaches the reader as a
 * message and is not dropped in silence.
 */
export const timelineParams = {
  operator: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  kind: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
}
export type TimelineView = inferParserType<typeof timelineParams>

export const timelineFilterKeys = [
  'operator',
  'place',
  'kind',
] as const satisfies readonly (keyof TimelineView)[]

export const loadTimelineParams = createLoader(timelineParams)
const serialize = createSerializer(timelineParams)

/** The address of the timeline with this state; defaults are left out. */
export function timelineHref(state: Partial<TimelineView>): string {
  return serialize('/timeline', state)
}
