import { checkChoices, type FilterProblem } from '../lists/check'
import { isIsoDate } from '../signal/calendar'
import { accesses, phases, supervisions } from '../signal/kinds'
import { fleetChoices, type MapFilterValues } from './filters'
import type { MapHistory } from './history'

type Asked = MapFilterValues & { asOf: string; compare: string; city: string }

/** What cannot be shown of what the address asks for, and why, in words for the reader. */
export function checkMap(asked: Asked, { deployments, cities, last }: MapHistory): FilterProblem[] {
  return [
    ...checkDay('asOf', asked.asOf, last),
    ...checkDay('compare', asked.compare, last),
    ...checkChoices([
      {
        field: 'operator',
        value: asked.operator,
        known: deployments.map(({ operator }) => operator),
        noun: 'operator on the map',
      },
      { field: 'phase', value: asked.phase, known: phases, noun: 'phase' },
      { field: 'supervision', value: asked.supervision, known: supervisions, noun: 'kind of supervision' },
      { field: 'access', value: asked.access, known: accesses, noun: 'kind of access' },
      {
        field: 'region',
        value: asked.region,
        known: cities.flatMap(({ within }) => within),
        noun: 'region on the map',
      },
      { field: 'fleet', value: asked.fleet, known: fleetChoices, noun: 'choice of vehicle counts' },
      { field: 'city', value: asked.city, known: cities.map(({ slug }) => slug), noun: 'city on the map' },
    ]),
  ]
}

function checkDay(field: string, value: string, last: string): FilterProblem[] {
  if (value === '') return []
  if (!isIsoDate(value)) {
    return [{ field, message: `“${value.slice(0, 60)}” is not a day; write it as 2026-06-15.` }]
  }
  return value > last ? [{ field, message: 'That day has not come yet.' }] : []
}
