import { formatNumber } from '../../shared/range'
import { oneOf, raises, ruleFor } from './rule'

const kind = 'service-metric'

/** Weekly rides beyond which an interruption is felt across whole cities, no longer by a few riders. */
const networkRidesPerWeek = 100_000

/** What a reading of the service means. */
export const serviceMetricRules = [
  ruleFor(kind, {
    id: 'metric-crash-comparison',
    condition: 'Crashes are compared with human drivers, and come out lower.',
    when: ({ metric, value }) => metric === 'crashes' && value < 0,
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'A claim to crash less than people do needs statistics that have to be built, published and defended.',
      ),
      raises(
        'regulatory-policy-analytics',
        2,
        'A benchmark like this goes to authorities, whose own analysts need to take it apart.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-crashes',
    condition: 'Crashes or incidents are counted.',
    when: ({ metric, value }) => oneOf(metric, 'crashes', 'incidents') && value >= 0,
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'Each crash has to be traced to a cause and entered in the hazard log with its remedy.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        2,
        'The first question after a contact is what the sensors saw and what the model made of it.',
      ),
      raises(
        'robotics-software',
        1,
        'The second question is how late the command to brake or steer reached the wheels.',
      ),
      raises(
        'simulation-engineering',
        1,
        'A crash is reconstructed virtually, then varied until the fix holds in all versions.',
      ),
      raises(
        'regulatory-policy-analytics',
        1,
        'Crashes are reported to the authorities on a clock and in a set form.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-driverless-miles',
    condition: 'Driverless miles are counted.',
    when: ({ metric }) => oneOf(metric, 'driverless-miles', 'rider-only-miles'),
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'Miles without a driver are the denominator of every statistical safety argument.',
      ),
      raises(
        'ai-infrastructure-mlops',
        2,
        'Long driverless mileage shows slow drift, which only monitoring will catch.',
      ),
      raises(
        'machine-learning-engineering',
        2,
        'Rare events come one in many miles, and each feeds another round of training.',
      ),
      raises(
        'fleet-data-operations',
        2,
        'Millions of quiet miles hide a few that matter, and somebody builds the search.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-miles',
    condition: 'Miles are counted, with somebody at the wheel or with no word on it.',
    when: ({ metric }) => metric === 'miles',
    effects: [
      raises(
        'machine-learning-engineering',
        1,
        'More miles mean more examples, and a model that is retrained more often.',
      ),
      raises(
        'ai-infrastructure-mlops',
        1,
        'Miles arrive as recordings, and storage and training have to keep pace.',
      ),
      raises(
        'fleet-data-operations',
        1,
        'Each mile has to be taken in, checked and either kept or thrown away.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-network-rides',
    condition: `At least ${formatNumber(networkRidesPerWeek)} rides a week are given.`,
    when: ({ metric, value }) => metric === 'rides-per-week' && value >= networkRidesPerWeek,
    effects: [
      raises(
        'fleet-reliability-sre',
        3,
        'At this volume an outage strands thousands, so uptime is engineered as it is for a network.',
      ),
      raises(
        'ecosystem-spillover',
        2,
        'Rides by the hundred thousand wear out tires, seats and chargers on a timetable.',
      ),
      raises(
        'ai-infrastructure-mlops',
        2,
        'Demand at this level needs forecasting and dispatch models that run without pause.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-rides',
    condition: 'Rides or riders are counted.',
    when: ({ metric }) =>
      oneOf(
        metric,
        'rides-per-week',
        'rides-per-month',
        'rides-per-quarter',
        'rides-per-year',
        'rides-total',
      ),
    effects: [
      raises(
        'ai-product-management',
        2,
        'Rides are what the service earns by, and somebody plans how each car gives more.',
      ),
      raises('ecosystem-spillover', 1, 'More rides mean more charging, cleaning and repair by local firms.'),
      raises(
        'human-factors-hmi',
        1,
        'Every ride is a stranger who must find the car, trust it and get out in the right place.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-availability',
    condition: 'Waiting time or the share of time with a car available is measured.',
    when: ({ metric }) => oneOf(metric, 'wait-minutes', 'availability-pct'),
    effects: [
      raises(
        'fleet-reliability-sre',
        3,
        'Cars that cannot be had are idle for a reason, and finding it is reliability work.',
      ),
      raises(
        'ai-product-management',
        3,
        'A wait is what the rider remembers, so somebody must place cars before the demand appears.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-economics',
    condition: 'Price, share of the local market or orders per car are measured.',
    when: ({ metric }) =>
      oneOf(
        metric,
        'price-usd-per-mile',
        'price-usd-per-month',
        'price-premium-pct',
        'ride-share-pct',
        'orders-per-vehicle-day',
      ),
    effects: [
      raises(
        'ai-product-management',
        3,
        'Price and use per car decide whether a mile earns its keep, and somebody sets both.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'A fare that competes moves work from drivers to the firms that service fleets.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'metric-live-cities',
    condition: 'The cities in service are counted.',
    when: ({ metric }) => metric === 'live-cities',
    effects: [
      raises(
        'ai-product-management',
        2,
        'Several cities at once have to be ranked: which gets cars, hours and features first.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'One desk that serves several cities has to share alarms, rosters and runbooks.',
      ),
      raises('simulation-engineering', 1, 'Each live city is one more virtual copy to keep up to date.'),
      raises(
        'autonomous-driving-engineering',
        1,
        'One driver for several cities has to adapt to each without forgetting another.',
      ),
    ],
  }),
]
