/** The text of the page about this site. Plain text, without markup. */
export const about = {
  summary:
    'A public record of robotaxi deployments, dated and sourced, and of what they mean for 15 AI careers.',
  whatItIs: [
    'Robotaxi news mixes what is on the road with what is promised. This site separates the two. Each statement about a deployment is one record, a signal, with its date, its source and its confidence. The status of a city, the size of a fleet and the stage of a permit are computed from those records, and every figure links back to them.',
    'Each signal is then mapped, by rules that anyone can read, to the kinds of AI work that it creates or ends. The sum is a deployment evidence score for each career. It is not a labor statistic, and the page of each career says what would prove it wrong.',
  ],
  independence: [
    'The project is independent. It is not affiliated with or endorsed by any operator, maker, agency or publisher named here. Names and trademarks belong to their owners and are used to say whose service is meant.',
    'As it ships, it carries no advertising, sets no cookie for readers and asks nothing of third parties while you read.',
  ],
  making: [
    'Editors enter signals from public documents: registers and dockets, company statements, press reports, independent counts. They write in their own words, cite at least one source, and set the confidence by rule: confirmed needs a cited page of a regulator, a court or the operator. A plan is never recorded as a fact, and a company’s claim alone never changes the status of a city.',
    'Nothing is overwritten. A change makes a new revision with its date and reason. A record that proves wrong is retracted and stays readable.',
  ],
  correctionSteps: [
    'the address or id of the signal, or the page with the figure',
    'what is wrong with it, and the right value with its date',
    'a public source for the right value: an address, or a document with its title, publisher and date',
  ],
} as const

/** The words that a newcomer meets on every page. */
export const readersWords = [
  { term: 'Signal', meaning: 'One dated, sourced statement about a deployment.' },
  { term: 'Deployment', meaning: 'One operator in one city: its phase, its supervision, and who may ride.' },
  {
    term: 'Driverless, with a safety monitor, mixed',
    meaning:
      'Nobody in the car but riders; an employee in the car who monitors the driving; some cars of each kind.',
  },
  {
    term: 'Source type',
    meaning:
      'How vehicles were counted: requested, authorized, on a registry, by a field count, by the company or by the press. Counts of different types are never added together.',
  },
  {
    term: 'Confidence',
    meaning:
      'How well supported a statement is. Confirmed: a regulator, a court or the operator published it, and that page is cited. Otherwise reported, estimated or claimed.',
  },
  {
    term: 'Disputed',
    meaning:
      'Another account of the same event, or a company’s claim alone. Shown beside the record, and not counted.',
  },
  {
    term: 'Repeat',
    meaning:
      'A signal that repeats an event or status already on record. Its sources support the original; it is not counted again.',
  },
  {
    term: 'Primary source',
    meaning: 'A page of a regulator, a court or the operator, not one that reports on them.',
  },
  { term: 'Promise', meaning: 'What a company said it would do, by when, and what came of it.' },
  {
    term: 'Deployment evidence score',
    meaning: 'For one career, the sum of the evidence of all signals that bear on it, fading with age.',
  },
] as const

export type CreditedWork = { what: string; who: string; licence: string; href: string }

/** Works of others that this site is built on. */
export const credits: readonly CreditedWork[] = [
  {
    what: 'Base map of the world',
    who: 'Natural Earth, by way of the package world-atlas',
    licence: 'Public domain; package under ISC',
    href: 'https://www.naturalearthdata.com/',
  },
  {
    what: 'Base map of the United States',
    who: 'U.S. Census Bureau, by way of the package us-atlas',
    licence: 'Public domain; package under ISC',
    href: 'https://www.census.gov/geographies/mapping-files/time-series/geo/carto-boundary-file.html',
  },
  {
    what: 'Typefaces Source Serif 4 and Source Sans 3',
    who: 'Adobe and contributors',
    licence: 'SIL Open Font License 1.1',
    href: 'https://openfontlicense.org/',
  },
]
