import { lowers, oneOf, raises, ruleFor } from './rule'

const kind = 'production'

/** What a milestone of a vehicle program means. */
export const productionRules = [
  ruleFor(kind, {
    id: 'production-unveiled',
    condition: 'A purpose-built vehicle or a plant is shown or agreed.',
    when: ({ milestone }) => milestone === 'unveiled',
    effects: [
      raises(
        'human-factors-hmi',
        2,
        'A cabin built without a driver in mind begins with how riders enter, sit and ask for help.',
      ),
      raises(
        'robotics-software',
        1,
        'A new body means new motors, brakes and sensors to bind to the same software.',
      ),
      raises(
        'edge-ai-embedded',
        1,
        'A new vehicle fixes years ahead how much computing and cooling it will carry.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-prototype',
    condition: 'Prototypes or engineering cars are built, seen or tested.',
    when: ({ milestone }) => milestone === 'prototype',
    effects: [
      raises(
        'robotics-software',
        3,
        'A prototype is where software first meets its actuators, on the bench and then on the road.',
      ),
      raises(
        'edge-ai-embedded',
        2,
        'Prototype computers run hot and late until their drivers and schedules are tuned.',
      ),
      raises(
        'simulation-engineering',
        1,
        'The virtual car must get the real one’s sensors, weight and brakes.',
      ),
      raises(
        'human-factors-hmi',
        1,
        'Prototypes are the first chance to watch people use lights, doors and screens.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-component',
    condition: 'A chip, a sensor, a charging system or another part of the vehicle advances.',
    when: ({ milestone }) => milestone === 'component',
    effects: [
      raises(
        'edge-ai-embedded',
        3,
        'A new part comes with timing, power and driver code that have to be written for it.',
      ),
      raises(
        'robotics-software',
        1,
        'A changed part must sit behind an interface that the rest of the car need not notice.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'Parts come from suppliers, who hire for the orders before the cars exist.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-first-units',
    condition: 'A pilot line runs or the first unit is finished.',
    when: ({ milestone }) => oneOf(milestone, 'pilot-production', 'first-unit'),
    effects: [
      raises(
        'robotics-software',
        3,
        'First units differ from one another, and calibration has to absorb the difference.',
      ),
      raises(
        'edge-ai-embedded',
        3,
        'On a pilot line each computer is flashed, burned in and debugged by people who know the board.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        1,
        'Cameras mounted by a new line look out at new angles, and perception is checked again.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-start',
    condition: 'Series production starts or a plant opens.',
    when: ({ milestone }) => milestone === 'production-start',
    effects: [
      raises(
        'edge-ai-embedded',
        3,
        'From the first series car on, the on-board software must fit the hardware as built.',
      ),
      raises(
        'robotics-software',
        2,
        'A running line needs end-of-line tests that drive, steer and brake each car by software.',
      ),
      raises('ecosystem-spillover', 3, 'A plant draws suppliers, toolmakers and logistics firms around it.'),
    ],
  }),
  ruleFor(kind, {
    id: 'production-ramp',
    condition: 'Output grows, or a count of cars built is published.',
    when: ({ milestone }) => milestone === 'ramp',
    effects: [
      raises(
        'ecosystem-spillover',
        2,
        'Cars that leave the plant need depots, chargers and service bays where they go.',
      ),
      raises(
        'edge-ai-embedded',
        2,
        'As output grows, one inefficient kernel is paid for in every car that ships.',
      ),
      raises(
        'robotics-software',
        1,
        'Growing output brings variation that calibration and self-tests must catch.',
      ),
      raises(
        'ai-infrastructure-mlops',
        1,
        'New cars about to send data call for storage and training capacity ahead of them.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-volume-target',
    condition: 'A volume, a rate or a capacity is planned or ordered.',
    when: ({ milestone }) => milestone === 'volume-target',
    effects: [
      raises(
        'ecosystem-spillover',
        1,
        'A planned volume is what suppliers and charging firms size their bids by.',
      ),
      raises(
        'edge-ai-embedded',
        1,
        'A planned volume sets the price that the on-board computer may cost, and what it must do for it.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-delay',
    condition: 'A program is delayed, limited or shelved.',
    when: ({ milestone }) => milestone === 'delay',
    effects: [
      lowers(
        'edge-ai-embedded',
        2,
        'Work on a computer waits when the car or chip that it belongs to is put off.',
      ),
      lowers('robotics-software', 2, 'Integration cannot start on a vehicle that is not being built.'),
      lowers(
        'ecosystem-spillover',
        2,
        'Suppliers and depot builders hold back until there are cars to serve.',
      ),
      lowers(
        'ai-infrastructure-mlops',
        1,
        'Cars that come later send data later, and capacity for it is ordered later.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'production-in-service',
    condition: 'A purpose-built vehicle begins to carry riders.',
    when: ({ milestone }) => milestone === 'in-service',
    effects: [
      raises(
        'human-factors-hmi',
        3,
        'Strangers now ride in a car without the controls they know, and every misunderstanding shows.',
      ),
      raises('robotics-software', 2, 'A new vehicle in traffic finds the faults that no bench test found.'),
      raises(
        'edge-ai-embedded',
        2,
        'Two generations of hardware in one fleet must run the same driver within the same deadline.',
      ),
      raises(
        'fleet-reliability-sre',
        2,
        'A new vehicle fails in new ways, and the desk needs alarms and drills for them.',
      ),
      raises(
        'ecosystem-spillover',
        1,
        'A vehicle that nobody plugs in needs chargers and service built for it.',
      ),
    ],
  }),
]
