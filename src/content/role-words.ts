import type { ImpactSlug } from '@/domain/impact/catalog'

/** The 15 roles in other words than their titles. */
export type RoleWords = {
  /** Over a narrow column, and in a list of several. */
  short: string
  /** Inside a sentence: “strongest for …”. */
  inSentence: string
  /** What they do, in at most 60 characters. */
  does: string
  /** Other names of the work, by which a search finds the role. */
  also: readonly string[]
}

export const roleWords: Record<ImpactSlug, RoleWords> = {
  'autonomous-driving-engineering': {
    short: 'Self-driving',
    inSentence: 'self-driving engineers',
    does: 'Predict what others will do and plan the drive',
    also: ['autonomous driving engineers', 'motion planning', 'prediction engineers'],
  },
  'computer-vision-sensor-fusion': {
    short: 'Perception',
    inSentence: 'perception engineers',
    does: 'Turn cameras and sensors into a picture of the street',
    also: ['computer vision', 'sensor fusion', 'perception'],
  },
  'machine-learning-engineering': {
    short: 'Machine learning',
    inSentence: 'machine learning engineers',
    does: 'Train the driving models and prove each one is better',
    also: ['ML engineers', 'deep learning engineers'],
  },
  'ai-safety-engineering': {
    short: 'AI safety',
    inSentence: 'AI safety engineers',
    does: 'Show, with evidence, that the car is safe enough',
    also: ['functional safety', 'system safety', 'safety engineers'],
  },
  'robotics-software': {
    short: 'Robotics software',
    inSentence: 'robotics software engineers',
    does: 'Make steering, brakes and computers act as one machine',
    also: ['roboticists', 'controls engineers'],
  },
  'data-annotation': {
    short: 'Data annotation',
    inSentence: 'data annotation specialists',
    does: 'Label what the cars saw, and judge the labels',
    also: ['data labeling', 'data annotation', 'labelers'],
  },
  'simulation-engineering': {
    short: 'Simulation',
    inSentence: 'simulation engineers',
    does: 'Rehearse a city in software before cars drive it',
    also: ['simulation', 'scenario engineers'],
  },
  'edge-ai-embedded': {
    short: 'Edge & embedded',
    inSentence: 'edge and embedded engineers',
    does: 'Run large models on the small computer in the car',
    also: ['edge AI', 'embedded engineers', 'firmware engineers'],
  },
  'ai-infrastructure-mlops': {
    short: 'AI infra',
    inSentence: 'AI infrastructure engineers',
    does: 'Keep training, releases and rollbacks running',
    also: ['MLOps', 'AI infrastructure', 'ML platform engineers'],
  },
  'fleet-data-operations': {
    short: 'Fleet data',
    inSentence: 'fleet data engineers',
    does: 'Bring the logs of a fleet home and make them searchable',
    also: ['fleet data operations', 'data engineers'],
  },
  'regulatory-policy-analytics': {
    short: 'Regulatory & policy',
    inSentence: 'regulatory and policy analysts',
    does: 'Read the rules, file the reports, win the permits',
    also: ['regulatory policy', 'policy analytics', 'government affairs'],
  },
  'fleet-reliability-sre': {
    short: 'Fleet reliability',
    inSentence: 'fleet reliability engineers',
    does: 'Keep a driverless service up, on the road and answering',
    also: ['SRE', 'site reliability engineers', 'fleet reliability'],
  },
  'human-factors-hmi': {
    short: 'Human factors',
    inSentence: 'human factors designers',
    does: 'Make the car clear to riders, crews and passers-by',
    also: ['HMI', 'human factors', 'UX designers'],
  },
  'ai-product-management': {
    short: 'Product',
    inSentence: 'AI product managers',
    does: 'Decide where, for whom and at what price it runs',
    also: ['AI product management', 'product managers'],
  },
  'ecosystem-spillover': {
    short: 'Local services',
    inSentence: 'charging and local services',
    does: 'Charge, clean, repair and house the fleet',
    also: ['ecosystem spillover', 'charging', 'fleet depots'],
  },
}
