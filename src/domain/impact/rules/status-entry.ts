import { raises, ruleFor } from './rule'

const kind = 'deployment-status'

/** What the steps toward a service mean: named, tested, permitted. */
export const statusEntryRules = [
  ruleFor(kind, {
    id: 'status-permitted',
    condition: 'Leave to operate in a place is given.',
    when: ({ phase }) => phase === 'permitted',
    effects: [
      raises(
        'regulatory-policy-analytics',
        2,
        'Leave to operate comes with limits and reports that somebody has to turn into routines.',
      ),
      raises(
        'ai-safety-engineering',
        1,
        'The safety argument made for the permit now has to hold on these streets.',
      ),
      raises(
        'fleet-reliability-sre',
        1,
        'The next step is service, and the desk that will watch it must be hired first.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-testing-driverless',
    condition: 'Driverless cars are tested on public roads.',
    when: ({ phase, supervision }) => phase === 'testing' && supervision === 'driverless',
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'Emptying the driver’s seat, even for a test, needs a hazard analysis that somebody signs.',
      ),
      raises(
        'robotics-software',
        3,
        'Before the seat is emptied, steering and brakes need a fallback that works without the main computer.',
      ),
      raises(
        'fleet-reliability-sre',
        1,
        'Even an empty test car needs somebody at a desk who can see it and stop it.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-testing-mapping',
    condition: 'A person drives the car to map the streets or collect data.',
    when: ({ phase, supervision }) => phase === 'testing' && supervision === 'manual',
    effects: [
      raises(
        'data-annotation',
        3,
        'The first footage of a new city arrives unlabeled, and all of it is new.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        2,
        'Unfamiliar signals, paint and light show perception engineers where their models have never been.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-testing',
    condition: 'Cars are tested in a city, beyond mapping drives.',
    when: ({ phase, supervision }) => phase === 'testing' && supervision !== 'manual',
    effects: [
      raises(
        'autonomous-driving-engineering',
        3,
        'Testing in a new city is where planners find the merges and turns that their software gets wrong.',
      ),
      raises(
        'machine-learning-engineering',
        2,
        'A model that meets a new city drifts, and is retrained until it holds.',
      ),
      raises(
        'simulation-engineering',
        2,
        'Each failed maneuver on the road is replayed in a virtual copy until the fix is proven.',
      ),
      raises(
        'data-annotation',
        2,
        'Test drives in a new place bring scenes that the label scheme has no name for yet.',
      ),
      raises(
        'ai-infrastructure-mlops',
        1,
        'Test fleets get build after build, and each has to be trained, checked and shipped.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        1,
        'New weather and new streets test what the sensors can make out.',
      ),
      raises(
        'fleet-data-operations',
        1,
        'Test drives are worth little until somebody can search them for the rare event.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-announced',
    condition: 'A city is named as coming next.',
    when: ({ phase }) => phase === 'announced',
    effects: [
      raises(
        'simulation-engineering',
        1,
        'A named city is built and driven as a virtual copy before the first real car arrives.',
      ),
      raises(
        'regulatory-policy-analytics',
        1,
        'A new city has its own statutes and offices, and somebody reads them before the launch is booked.',
      ),
      raises(
        'data-annotation',
        1,
        'A launch ahead means labels for that region have to be ready beforehand.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'Depots and grid connections take longer than software, so sites are sought early.',
      ),
    ],
  }),
]
