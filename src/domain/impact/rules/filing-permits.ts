import { isFilingStep } from './filing-step'
import { raises, ruleFor } from './rule'

const kind = 'filing'

/** What it means that a permission is granted or changed, by its type. */
export const filingPermitRules = [
  ruleFor(kind, {
    id: 'filing-driverless-permit-granted',
    condition: 'A permit for driverless rides is granted.',
    when: isFilingStep(['driverless-deployment'], ['granted']),
    effects: [
      raises(
        'fleet-reliability-sre',
        3,
        'A driverless permit cannot be used without a staffed remote desk and a plan for reaching a stopped car.',
      ),
      raises(
        'ai-safety-engineering',
        2,
        'The permit holds only while the safety case behind it is kept current.',
      ),
      raises(
        'human-factors-hmi',
        2,
        'Police, fire crews and riders must be able to stop and talk to a car with nobody in it.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'Permission to run a business gives depots and service firms a customer to build for.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-driverless-permit-amended',
    condition: 'A driverless permit or its list of vehicles is changed.',
    when: isFilingStep(['driverless-deployment'], ['amended']),
    effects: [
      raises(
        'fleet-reliability-sre',
        2,
        'Cars or streets added to a driverless permit are added to the desk’s watch.',
      ),
      raises('ecosystem-spillover', 1, 'Every car added to the list needs a charger, a bay and a mechanic.'),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-driverless-test-granted',
    condition: 'A permit for driverless testing is granted.',
    when: isFilingStep(['driverless-testing'], ['granted']),
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'A permit to empty the seat opens the work of showing that the seat may stay empty.',
      ),
      raises(
        'robotics-software',
        2,
        'The test permit assumes a car that can bring itself to a safe stop unaided.',
      ),
      raises(
        'simulation-engineering',
        1,
        'Driverless test routes are driven virtually until the failures run out.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-driver-test-granted',
    condition: 'A permit to test with a person in the car is granted.',
    when: isFilingStep(['testing-with-driver'], ['granted']),
    effects: [
      raises(
        'autonomous-driving-engineering',
        2,
        'A permit opens new roads on which planners can find their mistakes.',
      ),
      raises(
        'data-annotation',
        2,
        'The first test drives under a permit bring footage that needs local labels.',
      ),
      raises(
        'simulation-engineering',
        2,
        'Routes opened for testing are rebuilt virtually, so that each drive counts twice.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'Test drivers have to be trained to watch for hours and act in a second.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-ride-hail-granted',
    condition: 'A license to sell rides is granted.',
    when: isFilingStep(['ride-hail-network'], ['granted']),
    effects: [
      raises(
        'ai-product-management',
        3,
        'A license to charge turns a test into a product with fares, hours and complaints.',
      ),
      raises(
        'ecosystem-spillover',
        2,
        'A licensed network buys insurance, cleaning, charging and curb space locally.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-exemption-granted',
    condition: 'A vehicle is exempted from a safety standard written for cars with drivers.',
    when: isFilingStep(['vehicle-exemption'], ['granted']),
    effects: [
      raises(
        'human-factors-hmi',
        3,
        'A car freed from mirrors, pedals or a wheel needs its controls thought out anew.',
      ),
      raises(
        'robotics-software',
        2,
        'Without a pedal to press, braking in an emergency is software’s duty alone.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'An exempted vehicle may be built in numbers, and suppliers tool up for it.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-type-approval-granted',
    condition: 'A country approves a driving system for its roads.',
    when: isFilingStep(['type-approval'], ['granted']),
    effects: [
      raises(
        'computer-vision-sensor-fusion',
        2,
        'A new country brings signs, signals and markings that the cameras must read.',
      ),
      raises('data-annotation', 2, 'Approval abroad means labels for another highway code and other habits.'),
      raises(
        'machine-learning-engineering',
        2,
        'A model trained on one country’s roads is retrained for the next.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'Where a person must stay alert by law, the warnings have to work in their language.',
      ),
    ],
  }),
]
