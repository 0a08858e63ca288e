import { isFilingStep, refusedStages } from './filing-step'
import { lowers, oneOf, raises, ruleFor } from './rule'

const kind = 'filing'

/** What a loss, a refusal or a close means, and what each stage means whatever the filing is for. */
export const filingStageRules = [
  ruleFor(kind, {
    id: 'filing-permit-lost',
    condition: 'A permit to test, drive or carry riders is refused, suspended or left to lapse.',
    when: isFilingStep(
      ['testing-with-driver', 'driverless-testing', 'driverless-deployment', 'ride-hail-network'],
      refusedStages,
    ),
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'A permit comes back only with a safety case that answers the reasons for its loss.',
      ),
      lowers('fleet-reliability-sre', 2, 'Cars that may not drive need no desk to watch them.'),
      lowers('fleet-data-operations', 2, 'Cars off the road bring in no new driving to sort.'),
      lowers('ecosystem-spillover', 2, 'Suppliers to a fleet without a permit are told to wait.'),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-refused',
    condition: 'An authority refuses, an application or a bill is withdrawn, or it lapses.',
    when: ({ stage }) => refusedStages.includes(stage),
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'A refusal starts the next draft: what was lacking, and what would satisfy.',
      ),
      lowers(
        'ai-product-management',
        1,
        'A market, a route or a name that is refused drops off the launch plan.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-closed',
    condition: 'An investigation or a filing is closed.',
    when: ({ stage }) => stage === 'closed',
    effects: [
      lowers('regulatory-policy-analytics', 1, 'A closed file asks for no more answers.'),
      lowers('ai-safety-engineering', 1, 'The reconstructions made for the file come to an end with it.'),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-granted',
    condition: 'A permission of any type is granted.',
    when: ({ stage }) => stage === 'granted',
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'A permission carries conditions, and somebody has to show that they are kept.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-filed',
    condition: 'An application or a notice of any type is filed.',
    when: ({ stage }) => stage === 'filed',
    effects: [
      raises(
        'regulatory-policy-analytics',
        3,
        'A filing is written by somebody who can turn logs into what the form asks for.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-under-review',
    condition: 'A matter of any type is opened or under review.',
    when: ({ stage }) => oneOf(stage, 'under-review', 'opened'),
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'While an authority reads, it asks, and both sides need analysts to answer.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-amended',
    condition: 'A permission, order or register of any type is changed.',
    when: ({ stage }) => stage === 'amended',
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'A changed rule or list has to be read, and every report adjusted to it.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-planned',
    condition: 'A step of any type is expected and not yet taken.',
    when: ({ stage }) => stage === 'planned',
    effects: [
      raises(
        'regulatory-policy-analytics',
        1,
        'A permission not yet asked for is first a question of which rule applies.',
      ),
    ],
  }),
]
