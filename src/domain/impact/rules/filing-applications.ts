import { formatNumber } from '../../shared/range'
import { beforeDecision, isFilingStep } from './filing-step'
import { raises, ruleFor } from './rule'

const kind = 'filing'

/** Vehicles asked for beyond which suppliers plan for an industry, no longer for a pilot. */
const largeRequest = 1000

/** What it means that a permission is sought, by its type and by the number of vehicles. */
export const filingApplicationRules = [
  ruleFor(kind, {
    id: 'filing-large-fleet',
    condition: `A ride license or exemption covers ${formatNumber(largeRequest)} vehicles or more, requested or granted.`,
    when: (signal, context) =>
      isFilingStep(['ride-hail-network', 'vehicle-exemption'], [...beforeDecision, 'granted'])(
        signal,
        context,
      ) &&
      signal.vehicles !== null &&
      signal.vehicles >= largeRequest,
    effects: [
      raises(
        'ecosystem-spillover',
        2,
        'A request for thousands of cars tells builders of depots and chargers what to plan for.',
      ),
      raises(
        'fleet-reliability-sre',
        1,
        'An authority asked for thousands of cars asks in turn who will look after them.',
      ),
      raises(
        'ai-infrastructure-mlops',
        1,
        'Thousands of cars on an application mean storage and compute to be ordered ahead.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-driverless-sought',
    condition: 'A driverless permit is prepared, applied for or under review.',
    when: isFilingStep(['driverless-testing', 'driverless-deployment'], beforeDecision),
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'The heart of a driverless application is a safety argument, made or still to be made.',
      ),
      raises(
        'simulation-engineering',
        1,
        'Virtual miles are part of the evidence that such an application rests on.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-ride-hail-sought',
    condition: 'A license to sell rides is prepared, applied for or under review.',
    when: isFilingStep(['ride-hail-network'], beforeDecision),
    effects: [
      raises(
        'ai-product-management',
        1,
        'An application to sell rides states fares, hours and areas that somebody has planned.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'A company that applies to carry riders is looking for premises and power.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-exemption-sought',
    condition:
      'An exemption for a vehicle without driver’s controls is considered, applied for or under review.',
    when: isFilingStep(['vehicle-exemption'], [...beforeDecision, 'amended']),
    effects: [
      raises(
        'human-factors-hmi',
        1,
        'Whether a car may do without a wheel turns on how people get in, ride and get help.',
      ),
      raises(
        'robotics-software',
        1,
        'What replaces the pedal and the wheel must be shown to be at least as safe.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-type-approval-sought',
    condition: 'Approval of a driving system for a country’s roads is prepared, applied for or under review.',
    when: isFilingStep(['type-approval'], beforeDecision),
    effects: [
      raises(
        'ai-safety-engineering',
        1,
        'Type approval rests on test reports that an outside engineer can repeat.',
      ),
      raises('human-factors-hmi', 1, 'Approval bodies ask how drivers are kept attentive, and want studies.'),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-driver-test-sought',
    condition: 'A permit to test with a person in the car is prepared, applied for or under review.',
    when: isFilingStep(['testing-with-driver'], beforeDecision),
    effects: [
      raises(
        'simulation-engineering',
        1,
        'An application to test names routes, which are modeled while it waits.',
      ),
      raises('data-annotation', 1, 'An application to test is the moment to draft labels for that region.'),
    ],
  }),
]
