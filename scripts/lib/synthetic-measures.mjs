// The fields that each kind of made-up signal has of its own.

const phaseWeights = {
  announced: 15,
  testing: 20,
  permitted: 10,
  service: 40,
  restricted: 4,
  paused: 7,
  ended: 4,
}
const supervisions = ['manual', 'supervised', 'mixed', 'driverless', 'unknown']
const bases = ['requested', 'authorised', 'registered', 'observed', 'claimed', 'reported']
const stages = [
  'planned',
  'filed',
  'under-review',
  'opened',
  'granted',
  'amended',
  'denied',
  'withdrawn',
  'closed',
]
const milestones = ['unveiled', 'prototype', 'component', 'first-unit', 'ramp', 'volume-target', 'delay']

const metrics = [
  { metric: 'miles', unit: 'miles', low: 10_000, high: 90_000_000 },
  { metric: 'driverless-miles', unit: 'driverless miles', low: 10_000, high: 90_000_000 },
  { metric: 'rides-per-week', unit: 'rides/week', low: 100, high: 900_000 },
  { metric: 'rides-total', unit: 'rides', low: 1000, high: 30_000_000 },
  { metric: 'incidents', unit: 'incidents', low: 1, high: 400 },
  { metric: 'wait-minutes', unit: 'minutes', low: 3, high: 25 },
  { metric: 'availability-pct', unit: '%', low: 20, high: 99 },
]

const dueMetrics = [
  { metric: 'fleet-size', unit: 'vehicles' },
  { metric: 'cities', unit: 'cities' },
  { metric: 'driverless-service', unit: null },
  { metric: 'rides-per-week', unit: 'rides/week' },
]

/**
 * @param {import('./random.mjs').Draw} draw
 * @param {string} kind of the signal
 * @param {string} date of the signal, `YYYY-MM-DD`
 * @param {{ filing?: string, program?: string, own: string[] }} named the record that a signal of this kind points at,
 *   and the operator's own programs
 */
export function measuresOf(draw, kind, date, { filing, program, own }) {
  switch (kind) {
    case 'deployment-status':
      return {
        phase: draw.weighted(phaseWeights),
        supervision: draw.one(supervisions),
        access: draw.one(['employees', 'invite-only', 'public', null]),
        appliesToAll: false,
        extent: draw.chance(0.1) ? 'part' : 'whole',
      }
    case 'service-area':
      return { areaSqMi: draw.whole(5, 400) }
    case 'fleet-estimate': {
      const low = draw.whole(1, 2500)
      return {
        low,
        high: draw.chance(0.6) ? low : low + draw.whole(1, 300),
        scope: draw.one(['all', 'driverless', 'supervised']),
        basis: draw.one(bases),
        model: modelOf(draw, own),
        span: draw.one(['active', 'cumulative', null, null]),
      }
    }
    case 'service-metric': {
      const { metric, unit, low, high } = draw.one(metrics)
      return { metric, unit, value: draw.whole(low, high), periodStart: null, periodEnd: date }
    }
    case 'filing':
      return {
        filing,
        stage: draw.one(stages),
        vehicles: draw.chance(0.3) ? draw.whole(1, 900) : null,
        model: modelOf(draw, own),
        stageNote: null,
      }
    case 'production':
      return {
        program,
        milestone: draw.one(milestones),
        units: draw.chance(0.3) ? draw.whole(1, 20_000) : null,
        unitsPerYear: null,
      }
    default: {
      const { metric, unit } = draw.one(dueMetrics)
      const outcome = draw.one(['met', 'missed', 'late', 'open'])
      return {
        metric,
        unit,
        value: unit === null ? null : draw.whole(1, 5000),
        due: `${Number(date.slice(0, 4)) + draw.whole(1, 3)}-12-31`,
        outcome,
        outcomeNote: outcome === 'open' ? null : 'A made-up note on how it came out.',
      }
    }
  }
}

/** One count in ten is of one model. @param {import('./random.mjs').Draw} draw @param {string[]} own */
function modelOf(draw, own) {
  return own.length > 0 && draw.chance(0.1) ? draw.one(own) : null
}
