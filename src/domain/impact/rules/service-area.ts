import { raises, ruleFor } from './rule'

const kind = 'service-area'

/** Square miles beyond which cars can no longer return to one central depot between rides without long empty runs. */
const wideAreaSqMi = 100

/** What the size of a service area means. */
export const serviceAreaRules = [
  ruleFor(kind, {
    id: 'area-wide',
    condition: `The area served is ${wideAreaSqMi} square miles or more.`,
    when: ({ areaSqMi }) => areaSqMi >= wideAreaSqMi,
    effects: [
      raises(
        'fleet-reliability-sre',
        2,
        'On a wide map a stranded car is far from help, so more has to be solved from the desk.',
      ),
      raises('ecosystem-spillover', 2, 'A metro-wide area needs several places to charge, clean and park.'),
      raises(
        'autonomous-driving-engineering',
        2,
        'A wide area takes in freeways, rural edges and old town centers, each with manners of its own.',
      ),
      raises(
        'ai-product-management',
        2,
        'The same cars on a wider map mean longer waits, and somebody must choose between reach and density.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'area-compact',
    condition: `The area served is smaller than ${wideAreaSqMi} square miles.`,
    when: ({ areaSqMi }) => areaSqMi < wideAreaSqMi,
    effects: [
      raises('data-annotation', 1, 'A small drawn boundary is learned street by street, labels included.'),
      raises(
        'ai-product-management',
        1,
        'Where the line is drawn decides who can ride, and the next line is being weighed.',
      ),
      raises(
        'autonomous-driving-engineering',
        1,
        'Streets are left off a map because the car does not master them yet.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'area-any',
    condition: 'The area served is given, whatever its size.',
    when: () => true,
    effects: [
      raises(
        'simulation-engineering',
        2,
        'Every street inside the line is modeled and driven virtually first.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        1,
        'Each added district brings tunnels, glare and clutter that the sensors have not met.',
      ),
    ],
  }),
]
