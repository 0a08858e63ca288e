import { type FigureSpec, type RecordFigureId, recordFigureIds } from '@/domain/careers/figures'
import { keysOf } from '@/domain/shared/record-of'

/** The figures of single operators and programs that the prose names. */
export const figureSpecs = {
  'tesla-cities-in-service': {
    counts: 'cities-in-service',
    operator: 'tesla',
    label: 'cities in which Tesla runs a service',
  },
  'tesla-fleet-registered': {
    counts: 'fleet',
    operator: 'tesla',
    basis: 'registered',
    name: 'Tesla',
    where: 'on a public register',
  },
  'tesla-fleet-observed': {
    counts: 'fleet',
    operator: 'tesla',
    basis: 'observed',
    name: 'Tesla',
    where: 'in an independent count',
  },
  'waymo-fleet-registered': {
    counts: 'fleet',
    operator: 'waymo',
    basis: 'registered',
    name: 'Waymo',
    where: 'on a public register',
  },
  'cybercab-counted': {
    counts: 'vehicles-built',
    program: 'cybercab',
    label: 'Cybercabs in the newest count or estimate of cars built',
  },
} as const satisfies Record<string, FigureSpec>

/** Figures that prose refers to by name, so that no number that can change stands in a sentence. */
export type FigureId = RecordFigureId | keyof typeof figureSpecs
export const figureIds: readonly FigureId[] = [...recordFigureIds, ...keysOf(figureSpecs)]
