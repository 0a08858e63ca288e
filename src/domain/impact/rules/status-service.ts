import { raises, ruleFor } from './rule'

const kind = 'deployment-status'

/** What it means that riders are carried: how depends on who watches the car and who may ride. */
export const statusServiceRules = [
  ruleFor(kind, {
    id: 'status-service-driverless-public',
    condition: 'Anyone can ride driverless: the service begins, resumes or widens.',
    when: ({ phase, supervision, access }) =>
      phase === 'service' && supervision === 'driverless' && access === 'public',
    effects: [
      raises(
        'fleet-reliability-sre',
        3,
        'A city without a driver in the car needs people who can see, triage and end a fault from a desk.',
      ),
      raises(
        'human-factors-hmi',
        2,
        'With no driver to wave or explain, the car itself must tell strangers inside and outside what it will do.',
      ),
      raises(
        'ai-safety-engineering',
        2,
        'A safety case for an open service is never finished: each month of driving has to be checked against it.',
      ),
      raises(
        'ecosystem-spillover',
        2,
        'Cars without drivers need others to charge, clean, tow and repair them through the day.',
      ),
      raises(
        'ai-product-management',
        2,
        'A paying public brings the trade-offs of price, waiting time and coverage.',
      ),
      raises(
        'robotics-software',
        1,
        'With nobody to take the wheel, the car must carry out a safe stop when its own planner fails.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-service-driverless-limited',
    condition: 'Employees, invited riders or riders not further described ride driverless.',
    when: ({ phase, supervision, access }) =>
      phase === 'service' && supervision === 'driverless' && access !== 'public',
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'The first rides without a driver rest on a written argument that the risk is low enough, and somebody must make it.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'Remote help has to be staffed and rehearsed before the doors open to the public.',
      ),
      raises(
        'human-factors-hmi',
        2,
        'Early riders show where the screens, the sounds and the help button fail people who are alone in the car.',
      ),
      raises(
        'robotics-software',
        2,
        'Taking the driver out moves the last line of defense into fallback software that must stop the car safely.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-service-mixed',
    condition: 'One service runs some cars with a safety monitor and some without.',
    when: ({ phase, supervision }) => phase === 'service' && supervision === 'mixed',
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'Running both modes side by side means showing, street by street, where the watcher may leave the car.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'Two modes in one fleet need two sets of alarms, handovers and recovery drills.',
      ),
      raises(
        'ai-product-management',
        2,
        'Somebody has to decide which rides go to which cars, and when to switch.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'Riders who may or may not find a person in the car need to be told which.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-service-supervised',
    condition: 'Riders travel with a person in the car who drives or watches the system.',
    when: ({ phase, supervision }) =>
      phase === 'service' && (supervision === 'supervised' || supervision === 'manual'),
    effects: [
      raises(
        'autonomous-driving-engineering',
        2,
        'A watcher in the seat means work left to do: each takeover goes back to the planning team.',
      ),
      raises(
        'machine-learning-engineering',
        2,
        'Every takeover is a training example that shows the model what it should have done.',
      ),
      raises(
        'human-factors-hmi',
        2,
        'Someone who only watches must be kept alert and know the moment to step in.',
      ),
      raises(
        'data-annotation',
        1,
        'Takeovers have to be sorted by cause before they can teach the model anything.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'status-service',
    condition: 'A service for riders begins, resumes or widens, whether or not anybody is at the wheel.',
    when: ({ phase }) => phase === 'service',
    effects: [
      raises(
        'fleet-data-operations',
        2,
        'Cars that carry riders all day send home more driving than anyone can keep, so it must be sifted daily.',
      ),
      raises(
        'data-annotation',
        1,
        'A city has its own signs, customs and odd junctions, and a regional labeling pipeline has to learn them.',
      ),
      raises(
        'simulation-engineering',
        1,
        'What riders meet on real streets is fed back into the local virtual city to keep it true.',
      ),
      raises(
        'machine-learning-engineering',
        1,
        'Roadworks and seasons change a city under the model, which must be retrained before it slips.',
      ),
      raises(
        'ai-infrastructure-mlops',
        1,
        'Each live city adds a release to test, roll out in stages and roll back if it misbehaves.',
      ),
      raises(
        'ai-product-management',
        1,
        'A service with riders needs an owner for what it offers and where.',
      ),
      raises('ecosystem-spillover', 1, 'A fleet that works needs a local depot, power and spare parts.'),
    ],
  }),
]
