import { article } from '../careers-types'
import type { PathContent } from './types'

export const annotationOperations: PathContent = {
  slug: 'annotation-operations',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Decide what the labels mean, keep them right, and run the operations around the fleet.',
  strengths: ['An eye for detail', 'Improving processes', 'Local knowledge'],
  tools: 'Labeling tools, quality assurance, Python, SQL',
  value: 'Training data that can be trusted, and an operation that knows its own figures.',
  work: 'Mornings may go to disagreements: two annotators, one ambiguous clip, and a rule to be rewritten so that it never comes back. Afternoons go to samples, error rates and a vendor who needs an answer. As you move up you own the ontology, the audit or the launch of a city, and your tools turn from a mouse to SQL.',
  notFor: 'People who want to stay with piecework: hand outlining is the part that automation takes first.',
  impacts: ['data-annotation', 'fleet-data-operations', 'ai-product-management', 'ecosystem-spillover'],
  skills: ['labelling', 'label-audit', 'columnar-data', 'python', 'data-curation', 'fleet-economics'],
  bridges: {
    'web-cloud': {
      carries: 'Building the tools that annotators have to live with. Few do it well.',
      missing: 'Patience with meaning; the hard cases are linguistic, not technical.',
      dwell: 'an-ontology',
    },
    ml: {
      carries: 'Knowing which label errors hurt a model and which do not.',
      missing: 'Managing people and vendors at volume.',
      dwell: 'an-audit',
    },
    data: {
      carries: 'SQL, quality checks and lineage: a label store is a database with opinions.',
      missing: 'Traffic law and behavior, without which the schema will be wrong.',
      dwell: 'an-ontology',
    },
    embedded: {
      carries: 'Sensor knowledge, which explains many strange clips.',
      missing: 'Sampling and the writing of guidelines. It is a change of trade; be sure that you want it.',
      dwell: 'an-guideline',
    },
    operations: {
      carries:
        'Everything about shifts, quality and local roads. This is the shortest bridge from operations.',
      missing: 'Python and SQL. Six months of evenings will do for a start.',
      dwell: 'an-sql',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'See a label as a claim that can be checked.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'an-label',
          title: 'Label two hundred clips',
          detail:
            'With an open tool and open data; note every doubt. Repeat fifty a week later and compare with yourself.',
          after: [],
          hours: { low: 25, high: 40 },
          artifact: 'Your own agreement rate and a list of doubts',
        },
        {
          id: 'an-sql',
          title: 'SQL and enough Python',
          detail:
            'Joins, windows, grouping; then data frames, plots and a script that somebody else can run.',
          after: [],
          hours: { low: 45, high: 70 },
          artifact: 'Twenty answered questions about an open dataset',
        },
        {
          id: 'an-guideline',
          title: 'Write a guideline',
          detail:
            'One class, such as a yielding vehicle: definition, examples, borderline cases, and what to do when unsure.',
          after: ['an-label'],
          hours: { low: 15, high: 25 },
          artifact: 'A guideline tested on three people',
        },
      ],
    },
    {
      id: 'project',
      title: 'An audit',
      aim: 'Measure how wrong a dataset is.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'an-audit',
          title: 'A sampling plan',
          detail:
            'Random and targeted samples of an open dataset; error rates with exact intervals; each error traced to a rule.',
          after: ['an-sql', 'an-guideline'],
          hours: { low: 35, high: 50 },
          artifact: 'An audit report with findings ranked by harm',
        },
        {
          id: 'an-agreement',
          title: 'Agreement between people',
          detail:
            'Three annotators, one guideline, agreement beyond chance; rewrite the guideline and measure again.',
          after: ['an-guideline'],
          hours: { low: 20, high: 30 },
          artifact: 'Agreement before and after the rewrite',
        },
        {
          id: 'an-ontology',
          title: 'An ontology for a district',
          detail:
            'Classes, attributes and behaviors for one real neighborhood, its traffic law included. Version it like code.',
          after: ['an-agreement'],
          hours: { low: 30, high: 45 },
          artifact: 'A versioned ontology with a change log',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production',
      aim: 'Let machines propose and people decide.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'an-auto',
          title: 'Automatic labels with review',
          detail:
            'Let an open model label first; route doubtful cases to people; measure time saved and errors let through.',
          after: ['an-audit'],
          hours: { low: 35, high: 50 },
          artifact: 'A comparison of hand, automatic and mixed labeling by cost and error',
        },
        {
          id: 'an-synthetic',
          title: 'Fill one gap with synthetic scenes',
          detail:
            'Specify a rare event, generate it in a simulator, and test whether training on it helps with real footage.',
          after: ['an-ontology'],
          hours: { low: 25, high: 40 },
          artifact: 'A before-and-after test on real clips',
        },
        {
          id: 'an-monitor',
          title: 'A quality dashboard',
          detail:
            'Error rate by class, annotator and week, with intervals and an alarm that is seldom wrong.',
          after: ['an-audit'],
          hours: { low: 20, high: 30 },
          artifact: 'A dashboard that found one real problem',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Apply for posts that own rules, not tasks.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'an-launch',
          title: 'A plan for a new city',
          detail:
            'What changes in signs, vehicles, law and custom; which labels need rules; how long and at what cost, with ranges.',
          after: ['an-ontology', 'an-auto'],
          hours: { low: 20, high: 30 },
          artifact: 'A launch plan of four pages',
        },
        {
          id: 'an-economics',
          title: 'What a label is worth',
          detail:
            'Cost per label against the change in the model: a small model of where the next thousand should go.',
          after: ['an-auto'],
          hours: { low: 15, high: 25 },
          artifact: 'A one-page case for one labeling decision',
        },
        {
          id: 'an-portfolio',
          title: 'Put it together',
          detail: 'Audit, ontology and plan in one public place, with what you would do differently.',
          after: ['an-launch', 'an-monitor'],
          hours: { low: 10, high: 15 },
          artifact: 'A portfolio that a hiring manager can read in ten minutes',
        },
      ],
    },
  ],
}
