import { formatNumber } from '../../shared/range'
import type { SignalOf } from '../../signal/schema'
import { oneOf, raises, ruleFor } from './rule'

const kind = 'fleet-estimate'

/** Cars beyond which problems are handled by rules and rollouts, no longer car by car. */
const fleetOfHundreds = 100
/** Cars beyond which data, releases and depots are run as an industry. */
const fleetOfThousands = 1000

/** Cars that were seen, counted or stated, as against cars that exist in an application, a permit or a register. */
const isOnTheRoad = ({ basis }: SignalOf<'fleet-estimate'>) => oneOf(basis, 'observed', 'claimed', 'reported')

/** What a count of cars means. */
export const fleetEstimateRules = [
  ruleFor(kind, {
    id: 'fleet-on-paper',
    condition: 'The count is of cars requested or authorized, not of cars on the road.',
    when: ({ basis }) => oneOf(basis, 'requested', 'authorised'),
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'A ceiling on cars is negotiated with figures on safety and demand, and has to be kept to.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'A permitted number tells suppliers how large a depot may have to become.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-registered',
    condition: 'The count comes from a public register of vehicles.',
    when: ({ basis }) => basis === 'registered',
    effects: [
      raises(
        'regulatory-policy-analytics',
        1,
        'A public register must be kept in step with the cars really in use.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'Registered cars need plates, insurance, inspection and a place to stand.',
      ),
      raises(
        'edge-ai-embedded',
        1,
        'Each registered car carries a computer that has to be flashed, tested and kept current.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-claimed',
    condition: 'The count is the operator’s own statement.',
    when: ({ basis }) => basis === 'claimed',
    effects: [
      raises(
        'regulatory-policy-analytics',
        1,
        'A company’s own number calls for analysts who can square it with registers and sightings.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-thousands',
    condition: `At least ${formatNumber(fleetOfThousands)} cars are on the road.`,
    when: (signal) => isOnTheRoad(signal) && signal.low >= fleetOfThousands,
    effects: [
      raises(
        'fleet-data-operations',
        3,
        'Thousands of cars record more than can be sent home, so choosing what to keep becomes a system of its own.',
      ),
      raises(
        'ai-infrastructure-mlops',
        3,
        'Releasing a model to thousands of cars takes staged rollouts, drift alarms and clusters that never idle.',
      ),
      raises(
        'edge-ai-embedded',
        2,
        'A watt or a millisecond saved on the car’s computer is multiplied by thousands of cars.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'A fault that strikes one car in a thousand each day is, at this size, somebody’s daily work.',
      ),
      raises(
        'ecosystem-spillover',
        2,
        'A fleet this large feeds a trade of its own in charging, parts and repair.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-hundreds',
    condition: `Between ${fleetOfHundreds} and ${fleetOfThousands - 1} cars are on the road.`,
    when: (signal) => isOnTheRoad(signal) && signal.low >= fleetOfHundreds && signal.low < fleetOfThousands,
    effects: [
      raises(
        'fleet-data-operations',
        2,
        'Hundreds of cars outgrow copying drives by hand: intake, checks and indexing must run unattended.',
      ),
      raises(
        'ai-infrastructure-mlops',
        2,
        'Hundreds of cars turn retraining from an occasion into a schedule.',
      ),
      raises(
        'edge-ai-embedded',
        1,
        'A fleet of hundreds spans hardware versions that must all run the same model in time.',
      ),
      raises(
        'fleet-reliability-sre',
        1,
        'Hundreds of cars are watched through alarms and dashboards, no longer by name.',
      ),
      raises('ecosystem-spillover', 1, 'Hundreds of cars make a first full-time depot worth building.'),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-few',
    condition: `Fewer than ${fleetOfHundreds} cars are on the road.`,
    when: (signal) => isOnTheRoad(signal) && signal.low < fleetOfHundreds,
    effects: [
      raises(
        'fleet-data-operations',
        1,
        'With few cars each unusual drive counts, and somebody makes sure that none is lost.',
      ),
      raises(
        'ai-product-management',
        1,
        'A handful of cars cannot serve a city, so somebody decides which hours and streets get them.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-driverless',
    condition: 'The count is of driverless cars.',
    when: ({ scope }) => scope === 'driverless',
    effects: [
      raises(
        'fleet-reliability-sre',
        1,
        'Every car without a driver is one more that only a remote desk can help.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'Each car without a driver has to speak for itself at curbs and crossings.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'fleet-supervised',
    condition: 'The count is of cars with a safety monitor.',
    when: ({ scope }) => scope === 'supervised',
    effects: [
      raises(
        'human-factors-hmi',
        1,
        'Each person paid to watch a car has to be trained, kept alert and studied.',
      ),
      raises(
        'machine-learning-engineering',
        1,
        'Cars that still need watching send back the corrections from which the next model learns.',
      ),
    ],
  }),
]
