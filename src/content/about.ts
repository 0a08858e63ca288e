/** The text of the page about this site. Plain text, without markup. */
export const about = {
  summary:
    'A public record of robotaxi deployments, every statement dated, sourced and ranged, and of what each one means for 15 categories of AI career.',
  whatItIs: [
    'Robotaxi news mixes what is on the road with what is promised. This site takes it apart. Each statement about a deployment is one record, a signal, with its date, its source and how well founded it is. The state of a city, the size of a fleet and the stage of a permit are worked out from those records, and every figure leads back to them.',
    'Each signal is then mapped, by rules that anyone can read, to the kinds of AI work that it creates or ends. The sum is an index of deployment evidence per career. It is not a labor statistic, and the page of each career says what would prove it wrong.',
  ],
  independence: [
    'The project is independent. It is not affiliated with or endorsed by any operator, maker, agency or publisher named here. Names and trademarks belong to their owners and are used to say whose service is meant.',
    'As it ships, it carries no advertising, sets no cookie for readers and asks nothing of third parties while you read.',
  ],
  making: [
    'Editors enter signals from public documents: registers and dockets, company statements, press reports, independent counts. They write in their own words, cite at least one source, and set the confidence by rule: confirmed needs a cited page of a regulator, a court or the operator. A plan is never recorded as a fact, and a company’s word alone never changes the state of a city.',
    'Nothing is overwritten. A change makes a new revision with its day and reason; a record that proves wrong is retracted and stays readable as retracted.',
  ],
  correctionSteps: [
    'the address or id of the signal, or the page where the figure stands',
    'what is wrong with it, and the right value with its date',
    'a public source for the right value: an address, or a document with its title, publisher and date',
  ],
} as const

/** The words that a newcomer meets on every page. */
export const readersWords = [
  { term: 'Signal', meaning: 'One dated, sourced statement about a deployment.' },
  { term: 'Deployment', meaning: 'One operator in one city: its phase, who watches the road, who may ride.' },
  {
    term: 'Driverless, supervised, mixed',
    meaning:
      'Nobody in the car but riders; someone in the car watching the system; some cars of one kind, some of the other.',
  },
  {
    term: 'Basis',
    meaning:
      'How vehicles were counted: asked for, authorized, registered, observed, claimed or reported. Bases are never added together.',
  },
  {
    term: 'Confidence',
    meaning:
      'How well founded a statement is. Confirmed: a regulator, a court or the operator published it, and that page is cited. Otherwise reported, estimated or claimed.',
  },
  {
    term: 'Contested',
    meaning: 'Another account of the same event, or a company’s word alone. Shown beside the record.',
  },
  {
    term: 'Says again',
    meaning:
      'A signal that repeats an event or state already on record. Its sources count for the original; it is no event of its own.',
  },
  {
    term: 'Primary',
    meaning: 'A page of a regulator, a court or the operator, as against one that reports on them.',
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
