import { lowers, raises, ruleFor } from './rule'

const kind = 'deployment-status'

/** What it means that a service ends, pauses or runs within narrower limits. */
export const statusStopRules = [
  ruleFor(kind, {
    id: 'status-ended-everywhere',
    condition: 'An operator ends its service in every city of a country or region at once.',
    when: ({ phase, appliesToAll }) => phase === 'ended' && appliesToAll,
    effects: [
      lowers(
        'autonomous-driving-engineering',
        2,
        'An operator that leaves every city at once stops paying for a driver of its own.',
      ),
      lowers(
        'machine-learning-engineering',
        2,
        'The training runs for a driver that no longer drives are switched off.',
      ),
      lowers(
        'simulation-engineering',
        2,
        'A virtual city has no use once there is no software to test in it.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-ended',
    condition: 'A service ends.',
    when: ({ phase }) => phase === 'ended',
    effects: [
      lowers(
        'fleet-reliability-sre',
        3,
        'A fleet that has left needs nobody to watch it, recover it or answer its calls for help.',
      ),
      lowers(
        'fleet-data-operations',
        3,
        'Cars that no longer drive send home no logs to sort, index and store.',
      ),
      lowers('data-annotation', 2, 'A closed city sends no new scenes to the labeling queue.'),
      lowers(
        'ai-product-management',
        2,
        'Without a service there are no prices, waits or coverage to manage.',
      ),
      lowers(
        'ecosystem-spillover',
        2,
        'The depots, chargers and cleaning crews that served the fleet lose their customer.',
      ),
      raises(
        'regulatory-policy-analytics',
        1,
        'Closing down leaves permits to surrender, records to hand over and lessons for the rule book.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-paused',
    condition: 'A running service is paused, whether by weather, an outage, an incident or an order.',
    when: ({ phase }) => phase === 'paused',
    effects: [
      raises(
        'simulation-engineering',
        3,
        'The condition that stopped the cars has to be rebuilt in simulation and driven many times before a restart.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        2,
        'Where standing water, ice or a dark signal stopped the cars, reading it is a perception problem to be solved.',
      ),
      raises(
        'ai-safety-engineering',
        2,
        'A service that has stopped must argue, with evidence, why it may start again.',
      ),
      raises(
        'autonomous-driving-engineering',
        1,
        'Each stop marks a limit that the driving software must learn to recognize for itself.',
      ),
      lowers(
        'fleet-reliability-sre',
        2,
        'While the cars stand still there are no rides for the operations desk to watch.',
      ),
      lowers('fleet-data-operations', 1, 'A parked fleet records nothing new to bring home and sort.'),
      lowers('ecosystem-spillover', 1, 'Parked cars are not charged, cleaned or repaired at the usual pace.'),
    ],
  }),
  ruleFor(kind, {
    id: 'status-restricted',
    condition: 'A service goes on, but with roads, hours or conditions taken out.',
    when: ({ phase }) => phase === 'restricted',
    effects: [
      raises(
        'autonomous-driving-engineering',
        2,
        'A kind of road taken off the map goes back to the planning team until the car handles it.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        2,
        'Heavy rain and work zones come off the exclusion list only when the cameras and sensors can see through them.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'Partial closures are run by hand: somebody redraws the zones, recalls the cars and reopens the roads.',
      ),
      raises(
        'simulation-engineering',
        1,
        'The excluded roads can be driven in simulation while they are closed to the real cars.',
      ),
    ],
  }),
]
