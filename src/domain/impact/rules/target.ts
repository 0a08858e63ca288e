import type { SignalOf } from '../../signal/schema'
import { lowers, oneOf, raises, ruleFor } from './rule'

const kind = 'target'

type Target = SignalOf<'target'>

const isUnkept = ({ outcome }: Target) => oneOf(outcome, 'missed', 'late')
const isAboutScale = ({ metric }: Target) =>
  oneOf(metric, 'fleet-size', 'cities', 'population-share', 'rides-per-week')

/** What a promise means: while it is open, when it is kept, and when its date passes. */
export const targetRules = [
  ruleFor(kind, {
    id: 'target-driverless-unkept',
    condition: 'Driverless service was promised by a date and came late or not at all.',
    when: (target) => target.metric === 'driverless-service' && isUnkept(target),
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'A person kept in the car past the date shows how much proof was missing.',
      ),
      raises(
        'autonomous-driving-engineering',
        2,
        'A date missed on the road is made up in the driving software.',
      ),
      lowers('fleet-reliability-sre', 2, 'A remote desk is staffed for a launch, and put off with it.'),
      lowers(
        'human-factors-hmi',
        1,
        'With a person still in the car, the car that explains itself can wait.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-driverless-kept',
    condition: 'Driverless service came by the promised date.',
    when: ({ metric, outcome }) => metric === 'driverless-service' && outcome === 'met',
    effects: [
      raises(
        'fleet-reliability-sre',
        2,
        'A launch on its date means that the desk was ready, and will be asked for the next one.',
      ),
      raises(
        'ai-product-management',
        1,
        'An operator that launches on time gets to plan the next city with confidence.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-driverless-open',
    condition: 'Driverless service is promised, and how it ended is not recorded.',
    when: ({ metric, outcome }) => metric === 'driverless-service' && outcome === 'open',
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'A date for driving unwatched is a date by which the safety argument must stand.',
      ),
      raises(
        'simulation-engineering',
        1,
        'A promised launch is first reached in a virtual copy of the city.',
      ),
      raises(
        'fleet-reliability-sre',
        1,
        'A promised launch needs a desk that knows the city before the cars do.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'A promise of empty front seats points to work on how such a car is understood.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-scale-unkept',
    condition:
      'A number of cars, cities, people served or rides, or a rate of production, was promised and came late or not at all.',
    when: (target) => (isAboutScale(target) || target.metric === 'production-rate') && isUnkept(target),
    effects: [
      lowers('ecosystem-spillover', 2, 'Firms that built for the promised fleet find too few cars to serve.'),
      lowers('fleet-data-operations', 2, 'Fewer cars than promised bring in less driving to sort.'),
      lowers(
        'edge-ai-embedded',
        1,
        'Fewer cars than promised means fewer on-board computers to tune and support.',
      ),
      lowers(
        'robotics-software',
        1,
        'Cars that come late put off the work of integrating and calibrating them.',
      ),
      lowers(
        'ai-infrastructure-mlops',
        1,
        'Training capacity bought for a fleet that did not come stands idle.',
      ),
      raises(
        'ai-product-management',
        1,
        'When cars are scarcer than planned, somebody rations them and resets the plan.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-scale-kept',
    condition: 'A promised number of cars, cities, people served or rides was reached in time.',
    when: (target) => isAboutScale(target) && target.outcome === 'met',
    effects: [
      raises(
        'fleet-data-operations',
        2,
        'A fleet that grows as planned fills its data pipelines as planned.',
      ),
      raises(
        'ai-infrastructure-mlops',
        2,
        'A kept promise of cars is a bill for compute that arrives on time.',
      ),
      raises('ecosystem-spillover', 2, 'Suppliers that trusted the number now have the cars to work on.'),
    ],
  }),
  ruleFor(kind, {
    id: 'target-cities-open',
    condition:
      'A number of cities or a share of the population is promised, and how it ended is not recorded.',
    when: ({ metric, outcome }) => oneOf(metric, 'cities', 'population-share') && outcome === 'open',
    effects: [
      raises(
        'simulation-engineering',
        2,
        'More cities on a list mean more virtual cities, each begun before its launch.',
      ),
      raises(
        'regulatory-policy-analytics',
        2,
        'Each city on a list has an office that must be asked, and rules to be read.',
      ),
      raises('data-annotation', 1, 'More regions on a list mean more local label sets to prepare.'),
    ],
  }),
  ruleFor(kind, {
    id: 'target-scale-open',
    condition:
      'A number of cars, cities, people served or rides is promised, and how it ended is not recorded.',
    when: (target) => isAboutScale(target) && target.outcome === 'open',
    effects: [
      raises(
        'ai-infrastructure-mlops',
        1,
        'Compute is ordered ahead, on the strength of numbers such as these.',
      ),
      raises(
        'fleet-data-operations',
        1,
        'A promised fleet is planned for in intake and storage before it drives.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'A promised fleet is an invitation to whoever charges, houses and repairs cars.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-production-kept',
    condition: 'A promised start or rate of production was reached in time.',
    when: ({ metric, outcome }) => metric === 'production-rate' && outcome === 'met',
    effects: [
      raises('edge-ai-embedded', 2, 'A line that starts on time needs its boards and firmware on time.'),
      raises(
        'robotics-software',
        2,
        'A line that starts on time has its calibration and tests in place, and more to follow.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'target-production-open',
    condition: 'A start or rate of production is promised, and how it ended is not recorded.',
    when: ({ metric, outcome }) => metric === 'production-rate' && outcome === 'open',
    effects: [
      raises(
        'edge-ai-embedded',
        1,
        'A promised rate points to firmware and boards that must be ready to be built.',
      ),
      raises(
        'robotics-software',
        1,
        'A promised rate points to tests that will have to run without an engineer.',
      ),
      raises('ecosystem-spillover', 1, 'A promised rate is the first number in a supplier’s plan.'),
    ],
  }),
  ruleFor(kind, {
    id: 'target-other-unkept',
    condition: 'An approval, a release or another step was promised and came late or not at all.',
    when: (target) => target.metric === 'other' && isUnkept(target),
    effects: [
      raises(
        'regulatory-policy-analytics',
        1,
        'Where an approval was promised, a passed date calls for more evidence, and better.',
      ),
      lowers('ai-product-management', 1, 'What has no date can be neither priced nor launched.'),
    ],
  }),
  ruleFor(kind, {
    id: 'target-other',
    condition: 'An approval, a release or another step is promised, or came in time.',
    when: (target) => target.metric === 'other' && !isUnkept(target),
    effects: [
      raises(
        'ai-product-management',
        1,
        'A promised step has to be broken down into what must work before it can be taken.',
      ),
    ],
  }),
]
