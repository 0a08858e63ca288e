import { article, type ContentMeta } from './careers-types'
import type { FigureId } from './figures'

/** What the article said of June 2026, and what the record has added since. */
export type ArticleClaim = {
  id: string
  /** In our words. */
  claim: string
  /** The signals that record the claim, or the fact on which it rests. */
  recorded: readonly string[]
  /** What happened afterwards, in words without numbers that can change. */
  afterwards: string
  since: readonly string[]
  figure: FigureId | null
}

export const claimsMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

export const claimsIntro =
  'Skilldential describes June 2026. Its statements are kept here as claims of that day, each beside the signals that record it and those that came later.'

export const articleClaims: readonly ArticleClaim[] = [
  {
    id: 'three-cities',
    claim: 'Three cities of Texas have service: Austin, Dallas, Houston.',
    recorded: [
      'tesla-austin-skilldential-2026-06',
      'tesla-dallas-skilldential-2026-06',
      'tesla-houston-skilldential-2026-06',
    ],
    afterwards:
      'Miami followed on Jul 3, 2026, Orlando and Tampa on Jul 21. The supervised service in the San Francisco Bay Area, which Skilldential does not count, was running throughout.',
    since: [
      'tesla-miami-launch-2026-07-03',
      'tesla-orlando-launch-2026-07-21',
      'tesla-tampa-launch-2026-07-21',
      'tesla-bay-area-safety-driver-2026-09-05',
    ],
    figure: 'tesla-cities-in-service',
  },
  {
    id: 'pipeline',
    claim: 'Five more cities are in the pipeline: Phoenix, Miami, Orlando, Tampa and Las Vegas.',
    recorded: [
      'tesla-phoenix-skilldential-2026-06',
      'tesla-miami-skilldential-2026-06',
      'tesla-orlando-skilldential-2026-06',
      'tesla-tampa-skilldential-2026-06',
      'tesla-las-vegas-skilldential-2026-06',
    ],
    afterwards:
      'The Florida cities opened within weeks. In early September Phoenix and Las Vegas were still being prepared.',
    since: ['tesla-las-vegas-preparing-2026-09-05', 'tesla-phoenix-preparing-2026-09-05'],
    figure: null,
  },
  {
    id: 'small-fleet',
    claim: 'The active fleet is a few dozen cars, by estimates.',
    recorded: ['tesla-texas-fleet-skilldential-2026-06', 'tesla-us-fleet-skilldential-2026-06'],
    afterwards:
      'By September both the Texas register and counts of cars seen without a driver had grown. They are different bases and make no single series.',
    since: ['tesla-texas-registry-2026-09-02', 'tesla-texas-driverless-200-2026-08-31'],
    figure: 'tesla-fleet-registered',
  },
  {
    id: 'map-and-cars',
    claim:
      'The Austin map covers the whole metropolitan area while cars are few: coverage hides a lack of capacity.',
    recorded: ['tesla-austin-metro-2026-06-03', 'tesla-austin-driverless-20-2026-06-03'],
    afterwards: 'The gap is still the best single explanation of waits. The timeline sets cars against area.',
    since: [],
    figure: 'tesla-fleet-observed',
  },
  {
    id: 'waits',
    claim: 'At peak times riders often wait more than half an hour.',
    recorded: ['tesla-texas-wait-30-2026-06'],
    afterwards: 'It rests on reports of users. No operator publishes waits.',
    since: [],
    figure: null,
  },
  {
    id: 'mixed-service',
    claim: 'Service relies on Model Y cars, some with a monitor and some without.',
    recorded: ['tesla-austin-metro-2026-06-03'],
    afterwards:
      'In August one tracker’s founder said that none of his logged Austin rides had a monitor. That is a claim, shown beside the state of the city.',
    since: ['tesla-austin-all-monitor-free-2026-08-20'],
    figure: 'cities-driverless',
  },
  {
    id: 'cybercab-start',
    claim: 'Production of the Cybercab has begun at Giga Texas, in April 2026.',
    recorded: ['prod-cc-start-skill-apr', 'prod-cc-start-skill-q2'],
    afterwards: 'Tesla said on Apr 22, 2026, that it had. A first unit had left the line in February.',
    since: ['prod-cc-start', 'prod-cc-first-17feb'],
    figure: 'cybercab-counted',
  },
  {
    id: 'cybercab-service',
    claim: 'No Cybercab carries the public yet.',
    recorded: ['prod-cc-road-tests'],
    afterwards: 'That changed in Austin on Sep 4, 2026.',
    since: ['prod-cc-launch-event', 'prod-cc-public'],
    figure: null,
  },
  {
    id: 'slow-ramp',
    claim: 'Management warns of a painfully slow start; material volume is meant for late 2026 and 2027.',
    recorded: ['prod-cc-slow-warning', 'tgt-skilldential-scale'],
    afterwards: 'In July 2026 Tesla no longer promised volume production within the year.',
    since: ['prod-cc-volume-dropped'],
    figure: 'cybercab-counted',
  },
  {
    id: 'nevada',
    claim: 'Tesla has asked to run up to 5,000 cars in Clark County, Nevada.',
    recorded: ['fil-nv-avnc-skilldential'],
    afterwards:
      'The regulator first allowed ten, on the Strip, and in August lifted the ceiling to what was asked. A ceiling is not a fleet.',
    since: ['fil-nv-avnc-interim', 'fil-nv-avnc-full'],
    figure: 'filings-open',
  },
]

/** Whether hiring follows deployment: the little that the record says. */
export const hiringCheck = {
  title: 'Does hiring follow?',
  text: [
    'Skilldential expects hiring after an event: an approval, a launch. The hiring on our record is of vehicle operators and, some weeks later, of fleet support, seen in advertisements; and both came first. Advertisements for operators in Houston, Miami, Orlando and Tampa appeared in the summer of 2025. Riders could use the service there between April and July 2026, some nine to twelve months later.',
    'They are also no guarantee. Advertisements named Chicago, New York and Denver too, and no public service there is on record. So an advertisement is an early and unreliable sign of a launch, and for these occupations the order is the reverse of Skilldential’s. Engineers may differ; we have no signal about them.',
  ],
  signals: [
    'tesla-houston-operator-ads-2025-07-30',
    'tesla-miami-operator-ads-2025-08-05',
    'tesla-orlando-operator-ads-2025-08-05',
    'tesla-tampa-operator-ads-2025-08-05',
    'tesla-houston-launch-2026-04-18',
    'tesla-miami-launch-2026-07-03',
    'tesla-orlando-launch-2026-07-21',
    'tesla-tampa-launch-2026-07-21',
    'tesla-chicago-operator-ads-2025-07-31',
    'tesla-new-york-operator-ads-2025-08-14',
    'tesla-denver-operator-ads-2025-10-13',
  ],
} as const
