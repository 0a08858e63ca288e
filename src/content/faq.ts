import type { SiteLink } from '@/domain/careers/links'
import { article, type ContentMeta } from './careers-types'
import type { FigureId } from './figures'

export const faqMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

export const faqGroups = ['service', 'careers', 'figures', 'site'] as const
export type FaqGroup = (typeof faqGroups)[number]

export const faqGroupTitles: Record<FaqGroup, string> = {
  service: 'The services',
  careers: 'Careers',
  figures: 'The figures',
  site: 'This site',
}

/** A question with its answer in paragraphs. Numbers that can change are named as figures, never written out. */
export type FaqEntry = {
  id: string
  group: FaqGroup
  question: string
  answer: readonly string[]
  /** Shown live beside the answer. */
  figures: readonly FigureId[]
  links: readonly SiteLink[]
}

export const faq: readonly FaqEntry[] = [
  {
    id: 'what-is-tesla-robotaxi',
    group: 'service',
    question: 'What is the Tesla Robotaxi?',
    answer: [
      'A ride-hailing service by Tesla, with the company’s own cars and its driving software. The company says that the aim is rides with nobody in the car but the passengers. In some cities that is so; in others an employee sits in the car. Each city’s page says which, since when, and on what evidence.',
      'The Cybercab is a two-seat vehicle made for the service. It is a separate program, with a page of its own.',
    ],
    figures: ['tesla-cities-in-service', 'tesla-fleet-registered', 'tesla-fleet-observed'],
    links: [
      { to: 'operator', slug: 'tesla' },
      { to: 'programme', slug: 'cybercab' },
    ],
  },
  {
    id: 'how-far-is-the-rollout',
    group: 'service',
    question: 'How far has the rollout come?',
    answer: [
      'Wide on the map and thin on the street: that was Skilldential’s reading of June 2026, and the distance between the area covered and the cars counted is still worth watching. A large map with few cars means long waits. The overview and the timeline show both, with ranges.',
      'Compare what is running with what was promised. The list of promises has the date and the outcome of each.',
    ],
    figures: ['cities-in-service', 'cities-driverless', 'operators-in-service', 'cybercab-counted'],
    links: [
      { to: 'page', page: 'overview' },
      { to: 'page', page: 'timeline' },
      { to: 'page', page: 'promises' },
    ],
  },
  {
    id: 'what-counts-as-driverless',
    group: 'service',
    question: 'What counts as driverless here?',
    answer: [
      'A service counts as driverless when nobody is in the car but riders. Help from a distance does not change that; an employee in any seat does. Where some cars have an employee and some do not, the service is called mixed.',
    ],
    figures: ['cities-driverless'],
    links: [
      { to: 'page', page: 'methodology' },
      { to: 'page', page: 'cities' },
    ],
  },
  {
    id: 'why-not-only-tesla',
    group: 'service',
    question: 'Why does a tracker of Tesla follow other operators?',
    answer: [
      'Because a figure means little alone, and because careers do not depend on one employer. The same rules apply to all of them.',
    ],
    figures: ['operators-in-service', 'waymo-fleet-registered'],
    links: [{ to: 'page', page: 'operators' }],
  },
  {
    id: 'what-can-a-tracker-say',
    group: 'careers',
    question: 'What can a deployment tracker say about my career?',
    answer: [
      'It can say where robotaxi work is becoming concrete: which cities open, which permits are granted, which vehicles are built. Skilldential goes further and holds that hiring follows such events, first in the regions concerned. That is plausible and unproved. We publish the events, the reasoning that ties each to a kind of work, and what would show the reasoning wrong.',
    ],
    figures: ['inflections-recent', 'signals'],
    links: [
      { to: 'page', page: 'impacts' },
      { to: 'page', page: 'inflections' },
    ],
  },
  {
    id: 'which-roles',
    group: 'careers',
    question: 'Which roles are affected most?',
    answer: [
      'Skilldential sorts them into three: infrastructure (pipelines, training platforms, data), assurance (safety, simulation) and core autonomy (perception, robotics, the vehicle’s computer). Its point is that hiring moves from research to keeping things running.',
      'Our ranking is computed from the record and changes with it. Look also at how firm it is: some places in it rest on many sources, some on few.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'impacts' },
      { to: 'page', page: 'robustness' },
    ],
  },
  {
    id: 'how-roles-arise',
    group: 'careers',
    question: 'How do robotaxis create new work in AI and data?',
    answer: [
      'By closing a loop. Cars record what went wrong; somebody must bring the recordings in, find the instructive ones, train on them, test in simulation, release, and watch. Each of the stages has a trade of its own, and none of them is finished after the first car.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'learn' },
      { to: 'impact', slug: 'fleet-data-operations' },
    ],
  },
  {
    id: 'which-skills',
    group: 'careers',
    question: 'Which skills matter most?',
    answer: [
      'Those that join two sides: networks and deadlines, logs and law, data and cost. The skills page sorts them into four pillars and a fifth group, says what each is in a few sentences, and lists the careers that use it.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'skills' },
      { to: 'page', page: 'readiness' },
    ],
  },
  {
    id: 'degrees',
    group: 'careers',
    question: 'Do I need a master’s degree or a doctorate?',
    answer: [
      'For research on new kinds of network, a doctorate is still the usual way in. For most of the work described here Skilldential holds that demonstrated systems count for more: code that ran in production, a pipeline with gates, monitoring that caught something. We have no data on hiring decisions and pass this on as its view.',
      'What we can offer is a list of artifacts that a stranger can check, on each path.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'paths' },
      { to: 'page', page: 'readiness' },
    ],
  },
  {
    id: 'transferable',
    group: 'careers',
    question: 'Is experience with autonomy worth anything elsewhere?',
    answer: [
      'Mostly yes, and unequally. Training infrastructure and edge work are wanted almost everywhere; urban motion planning is not. Each impact page rates how wide the outlook is and names three other fields. Skilldential mentions logistics, industrial robots, energy and cities.',
    ],
    figures: [],
    links: [
      { to: 'impact', slug: 'ai-infrastructure-mlops' },
      { to: 'impact', slug: 'edge-ai-embedded' },
      { to: 'impact', slug: 'autonomous-driving-engineering' },
    ],
  },
  {
    id: 'if-it-stalls',
    group: 'careers',
    question: 'What if robotaxis stall, as Cruise did?',
    answer: [
      'Then work close to the vehicle suffers first and skills with other buyers last. Stops are signals here like any other, and pull the index of several careers down. Choose a path whose skills you would want even if the cars stayed in the depot.',
    ],
    figures: [],
    links: [
      { to: 'operator', slug: 'cruise' },
      { to: 'page', page: 'paths' },
    ],
  },
  {
    id: 'which-path',
    group: 'careers',
    question: 'Which path suits me?',
    answer: [
      'Rate twelve statements and see. The tool adds whole numbers that you can check, shows the margin between the first three, and says which single answer would change the result. A small margin means that the order is a matter of taste.',
    ],
    figures: [],
    links: [{ to: 'page', page: 'paths' }],
  },
  {
    id: 'should-i-move',
    group: 'careers',
    question: 'Should I move to a city because it goes driverless?',
    answer: [
      'Not for that alone. Operations, depots and permits are local; much engineering is not. A city’s page shows what its own signals drive, with the evidence. Look for several kinds of signal over several months, and for actual vacancies. We do not track those, beyond a few advertisements for vehicle operators, which came well before the service and in some cities without one.',
    ],
    figures: ['cities-driverless', 'filings-open'],
    links: [
      { to: 'page', page: 'cities' },
      { to: 'page', page: 'plan' },
    ],
  },
  {
    id: 'pay',
    group: 'careers',
    question: 'Why is there nothing about pay?',
    answer: [
      'We have no source for it that meets our rules. Skilldential speaks of premiums without figures, so there is nothing to check. Official wage statistics exist for the occupations whose codes stand on the impact pages, but those are far wider than the roles.',
    ],
    figures: [],
    links: [{ to: 'page', page: 'impacts' }],
  },
  {
    id: 'is-the-index-jobs',
    group: 'figures',
    question: 'Is the deployment evidence score a measure of jobs?',
    answer: [
      'No. It adds up deployment evidence for a kind of work, each event once, weighted by confidence and fading with age. It counts no vacancies and no people. If it rises while nobody hires, the mapping is wrong, and the page of each role says what would show that.',
    ],
    figures: ['signals'],
    links: [
      { to: 'page', page: 'methodology' },
      { to: 'page', page: 'matrix' },
    ],
  },
  {
    id: 'why-the-index-falls',
    group: 'figures',
    question: 'Why does an index fall when nothing happened?',
    answer: [
      'Because evidence ages. A change has three parts that add up to it: new evidence, the outcomes of promises, and age. Only new evidence is marked as movement, and impacts are ranked by it when we say what moved. The page of each impact shows all three parts over a month, a quarter and a year.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'impacts' },
      { to: 'page', page: 'methodology' },
    ],
  },
  {
    id: 'is-the-mapping-arbitrary',
    group: 'figures',
    question: 'Are the weights not arbitrary?',
    answer: [
      'They are judgments, published with their reasons. So we test whether the conclusion depends on them: the ranking is made again without each source, operator and kind of signal, and under other weights and half-lives. You can also set your own and keep the address.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'robustness' },
      { to: 'page', page: 'methodology' },
    ],
  },
  {
    id: 'why-fleets-differ',
    group: 'figures',
    question: 'Why do the fleet numbers differ so much?',
    answer: [
      'Because different things are counted. Cars asked for in an application, allowed by a permit, entered in a register, seen by an observer and claimed by a company are five quantities. We never add one to another, and always say which it is.',
      'A register of one state lists other cars than the recall of a whole country, so every count names its place. Where a count is of one model, or of every car ever seen, it says so and never stands for the fleet.',
    ],
    figures: ['tesla-fleet-registered', 'tesla-fleet-observed', 'waymo-fleet-registered'],
    links: [
      { to: 'page', page: 'methodology' },
      { to: 'page', page: 'timeline' },
    ],
  },
  {
    id: 'company-word',
    group: 'figures',
    question: 'Why does an announcement change nothing?',
    answer: [
      'A plan is recorded as a plan and a claim as a claim. Neither moves the state of a city, because both come from a party that gains by them. They are shown beside the record, and the promises are followed until their date. A claim adds nothing to an index either; a promise adds what a promise weighs, which is little.',
    ],
    figures: [],
    links: [{ to: 'page', page: 'promises' }],
  },
  {
    id: 'what-triggers',
    group: 'figures',
    question: 'What should I watch for next?',
    answer: [
      'The inflection points: pending approvals, cities one step from driverless, milestones that a fleet or a program has not reached. Each shows the gap that remains.',
    ],
    figures: ['inflections-recent', 'filings-open'],
    links: [
      { to: 'page', page: 'inflections' },
      { to: 'page', page: 'filings' },
    ],
  },
  {
    id: 'past-days',
    group: 'site',
    question: 'Can I see how things stood on an earlier day?',
    answer: [
      'Yes, on every page that offers a date. It shows how things stood then by what the record says today: signals of later events are left out, and a promise reads as open until its date had passed.',
      'It does not show what was known then. A date sorts by when something happened, not by when it was entered, so an event that came to light later counts on its own day. When a record was entered and changed stands in the history on each signal’s page.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'timeline' },
      { to: 'page', page: 'methodology' },
    ],
  },
  {
    id: 'error',
    group: 'site',
    question: 'Something is wrong. What do I do?',
    answer: [
      'Report it as the page about this site describes: with the signal’s address, the right value and a public source. Corrections are made as revisions that stay readable, and a record that proves wrong is retracted in public.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'about' },
      { to: 'page', page: 'sources' },
    ],
  },
  {
    id: 'where-from',
    group: 'site',
    question: 'Where do the career pages come from?',
    answer: [
      'They set out from an article of June 2026, which named the fifteen impacts, the four pillars and the seven paths. Its facts are cited as a source and its opinions as opinions. The text, the roadmaps, the rules and the counter-evidence are ours.',
    ],
    figures: [],
    links: [
      { to: 'page', page: 'sources' },
      { to: 'page', page: 'learn' },
    ],
  },
]
