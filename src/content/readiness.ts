import type { AuditMeasure } from '@/domain/careers/audit'
import type { SiteLink } from '@/domain/careers/links'
import { article, type ContentMeta } from './careers-types'

/** One line of the checklist: what to have done, what good evidence of it looks like, and what does not count. */
export type ReadinessItem = {
  id: string
  task: string
  good: string
  weak: string
  links: readonly SiteLink[]
}
export type ReadinessDomain = {
  id: string
  title: string
  question: string
  why: string
  items: readonly ReadinessItem[]
}

export const readinessMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

export const readinessIntro = [
  'Three kinds of evidence, after Skilldential’s scheme of preparation: a system of your own that runs from end to end, command of the machinery around models, and some knowledge of the physical world. The checklist is ours. For each line it says what a careful interviewer would accept, and what is often offered in its place.',
  'Nobody has all of it. Two lines done well in each domain make a strong application; the rest are worth knowing about.',
] as const

export const readinessDomains: readonly ReadinessDomain[] = [
  {
    id: 'pipeline',
    title: 'A pipeline of your own, with production manners',
    question:
      'Have you built something that goes from raw input to an action, and behaves when the input is bad?',
    why: 'A model alone shows that you can follow a tutorial. A chain that ends in an action shows what you do about delay, noise and doubt.',
    items: [
      {
        id: 'end-to-end',
        task: 'Take raw sensor data through perception to a control command in a simulator such as CARLA.',
        good: 'One command runs it on another machine; a video shows it work, and another shows it fail.',
        weak: 'Three notebooks that must be run in the right order by their author.',
        links: [
          { to: 'skill', slug: 'simulation-engines' },
          { to: 'path', slug: 'driving-robotics' },
        ],
      },
      {
        id: 'bad-input',
        task: 'Feed it darkness, a covered lens, late frames and a missing sensor.',
        good: 'A table of faults with what the system noticed, how soon, and what state it ended in.',
        weak: 'A sentence that says the model was robust to noise.',
        links: [{ to: 'skill', slug: 'fault-injection' }],
      },
      {
        id: 'safe-state',
        task: 'Define a safe state, and reach it without a person when confidence or timing is lost.',
        good: 'The trigger, how it was chosen, how often it fires wrongly, and the distance to a stop.',
        weak: 'A threshold of 0.5 with no reason.',
        links: [
          { to: 'skill', slug: 'formal-methods' },
          { to: 'impact', slug: 'ai-safety-engineering' },
        ],
      },
      {
        id: 'drift-alarm',
        task: 'Raise an alarm when the data stops looking like the training data.',
        good: 'A month of simulated operation with each alarm judged right or wrong.',
        weak: 'A dashboard that nobody has looked at.',
        links: [{ to: 'skill', slug: 'drift-monitoring' }],
      },
    ],
  },
  {
    id: 'infrastructure',
    title: 'The machinery around models',
    question: 'Can you train, test and ship again tomorrow, without heroics?',
    why: 'Skilldential counts this among the most sought-after abilities. We cannot verify the ranking; we can say that it is the ability that most portfolios lack and the easiest to demonstrate.',
    items: [
      {
        id: 'cluster-job',
        task: 'Run a distributed training job under Kubernetes or another scheduler, and lose a node on purpose.',
        good: 'The run resumes from a checkpoint; the minutes lost are written down.',
        weak: 'A screenshot of a cluster.',
        links: [
          { to: 'skill', slug: 'cluster-scheduling' },
          { to: 'path', slug: 'ml-mlops' },
        ],
      },
      {
        id: 'model-ci',
        task: 'Let every change of weights run a suite of tests (GitHub Actions and MLflow will do).',
        good: 'A history in which at least one candidate was refused, with the scenes that got worse.',
        weak: 'A pipeline that has only ever been green.',
        links: [{ to: 'skill', slug: 'model-release' }],
      },
      {
        id: 'formats',
        task: 'Keep a large dataset in Parquet or Arrow and show that questions stay quick as it grows.',
        good: 'Query times at three sizes, and the layout that made the difference.',
        weak: 'The name of a format in a list of skills.',
        links: [
          { to: 'skill', slug: 'columnar-data' },
          { to: 'path', slug: 'data-infrastructure' },
        ],
      },
      {
        id: 'rollback',
        task: 'Withdraw a bad version automatically.',
        good: 'A timeline from release to withdrawal and the number of requests that met the bad version.',
        weak: 'A plan for doing so.',
        links: [
          { to: 'skill', slug: 'over-the-air' },
          { to: 'impact', slug: 'fleet-reliability-sre' },
        ],
      },
    ],
  },
  {
    id: 'physics',
    title: 'The physical world',
    question: 'Do you know what the vehicle can do, what a sensor really measures, and what a chip can take?',
    why: 'Software people are hired into autonomy in numbers; those who can also discuss a tire, a lens or a watt are asked to stay in the room.',
    items: [
      {
        id: 'control',
        task: 'Tune a PID loop and write a small model predictive controller for the same vehicle model.',
        good: 'Tracking error at several speeds, and the speed at which each of them fails.',
        weak: 'A formula copied without units.',
        links: [{ to: 'skill', slug: 'planning-control' }],
      },
      {
        id: 'fusion',
        task: 'Fuse two sensors with a Kalman filter; then delay one by a tenth of a second.',
        good: 'A plot of the error that the delay causes, and the correction.',
        weak: 'A library call with default noise.',
        links: [{ to: 'skill', slug: 'sensor-fusion' }],
      },
      {
        id: 'edge',
        task: 'Fit one network onto a small board, if you aim at work close to the vehicle’s computer.',
        good: 'Frames a second, watts, and accuracy lost by class, on hardware that you name.',
        weak: 'Speed on a large graphics card.',
        links: [
          { to: 'skill', slug: 'model-compression' },
          { to: 'path', slug: 'edge-embedded' },
        ],
      },
      {
        id: 'measure',
        task: 'Measure something real: a delay with a blinking lamp, a braking distance with a toy car.',
        good: 'Ten repetitions, the spread, and one surprise.',
        weak: 'A value from a datasheet.',
        links: [{ to: 'skill', slug: 'latency-budgets' }],
      },
    ],
  },
]

/** A statement before and after, with what was added between. The figures are invented and say so. */
export type Rewrite = { id: string; before: string; questions: readonly string[]; after: string }

export const auditIntro = [
  'An accuracy says how a model did on one set of examples. Someone who has to let a system out asks how often it will fail, in which conditions, how sure you are, and what happens then. Skilldential reports from its own career reviews that candidates who speak of safety and cost do better than those with more degrees; it gives no figures. The advice is sound whether or not the claim is.',
  'Take a sentence from your own application through the five questions. The calculator does the arithmetic with an exact interval; the words you must find yourself.',
] as const

export const auditQuestions = [
  {
    id: 'unit',
    ask: 'Of what?',
    help: 'Frames, objects, rides, miles, hours: name the unit in which somebody would meet a failure.',
  },
  {
    id: 'count',
    ask: 'How many, and how many failed?',
    help: 'Give both numbers. A percentage hides the size of the test.',
  },
  {
    id: 'condition',
    ask: 'In which conditions?',
    help: 'Name the worst slice that you measured and the first that you did not.',
  },
  {
    id: 'sure',
    ask: 'How sure?',
    help: 'Give an interval. With no failure in n trials, the rate may still be as high as about three in n.',
  },
  {
    id: 'failure',
    ask: 'And when it fails?',
    help: 'Say what notices, within what time, and in what state the system ends.',
  },
] as const

export const rewrites: readonly Rewrite[] = [
  {
    id: 'detector',
    before: 'My cyclist detector has an accuracy of 97 percent.',
    questions: ['unit', 'count', 'condition', 'sure', 'failure'],
    after:
      'On 4,000 labeled cyclists my detector missed 120: 3.0 percent, with an interval of 2.5 to 3.6. At night it missed 41 of 500. Rain was not tested. A tracker carries a lost cyclist for half a second; after that the planner is told that the area is unknown and slows.',
  },
  {
    id: 'pipeline',
    before: 'I built a scalable pipeline for training data.',
    questions: ['unit', 'count', 'failure'],
    after:
      'Over 30 days the pipeline took in 12,400 recordings. It set 212 aside with a reason, lost none, and took 9 twice, which the manifest check found within an hour. When storage is away it queues on the vehicle for up to two days.',
  },
  {
    id: 'latency',
    before: 'Inference runs in real time.',
    questions: ['unit', 'count', 'condition', 'failure'],
    after:
      'On the named board, over 2 million frames with logging switched on, the loop took 31 milliseconds at the median and 48 at the slowest. The budget is 50. A frame that would exceed it is dropped and counted, and three in a row start a stop.',
  },
  {
    id: 'operations',
    before: 'I reduced incidents by 40 percent.',
    questions: ['unit', 'count', 'sure'],
    after:
      'Stops that needed a person fell from 50 in 10,000 trips to 30 in 10,000 in the quarter after the change. The intervals are 37 to 66 and 20 to 43: they overlap a little, so part of the fall may be chance, and I have kept counting.',
  },
]

export type AuditExample = {
  label: string
  view: Partial<Record<'before' | 'what' | 'exposure' | 'failures' | 'accuracy' | 'uses', string>> & {
    measure?: AuditMeasure
    condition: string
    fallback: string
  }
}

/** Statements to try the calculator with. The figures are invented, as in the rewrites above. */
export const auditExamples: readonly AuditExample[] = [
  {
    label: 'a detector',
    view: {
      before: 'My cyclist detector has an accuracy of 97 percent.',
      what: 'labeled cyclists',
      exposure: '4000',
      accuracy: '97',
      uses: '50000',
      condition: 'At night it missed 41 of 500; rain was not tested',
      fallback: 'A tracker carries a lost cyclist for half a second, and then the car slows',
    },
  },
  {
    label: 'a service with no failure yet',
    view: {
      before: 'The upload has never failed.',
      what: 'uploads',
      exposure: '1200',
      failures: '0',
      uses: '100000',
      condition: 'All of them ran at night in one depot',
      fallback: 'The file stays on the vehicle and the upload is tried again for two days',
    },
  },
  {
    label: 'miles in a simulator',
    view: {
      before: 'The planner drives smoothly in simulation.',
      measure: 'miles',
      what: 'simulated city driving',
      exposure: '12000',
      failures: '3',
      uses: '100000',
      condition: 'Two of the three were unprotected left turns; snow is not modeled',
      fallback: 'A monitor asks for a stop within a second and the car ends at the curb',
    },
  },
]
