import type { PathSlug } from './paths'

export const questionGroups = ['strengths', 'interests', 'constraints'] as const
export type QuestionGroup = (typeof questionGroups)[number]

/**
 * The questions of the fit tool, in the order in which they are asked and written into an address, and the points
 * that one step of the rating gives to each path. A path that is not named does not want the quality. The points of
 * each path add up to 20, so that no path is favored by being asked about more often.
 */
export const fitQuestions = [
  {
    id: 'mathematics',
    group: 'strengths',
    points: { 'driving-robotics': 5, perception: 4, 'safety-simulation': 3, 'edge-embedded': 1 },
  },
  {
    id: 'systems-code',
    group: 'strengths',
    points: {
      'driving-robotics': 4,
      perception: 1,
      'ml-mlops': 1,
      'safety-simulation': 2,
      'data-infrastructure': 1,
      'edge-embedded': 7,
    },
  },
  { id: 'many-machines', group: 'strengths', points: { 'ml-mlops': 5, 'data-infrastructure': 7 } },
  {
    id: 'deep-learning',
    group: 'strengths',
    points: { 'driving-robotics': 1, perception: 5, 'ml-mlops': 5 },
  },
  {
    id: 'doubt',
    group: 'strengths',
    points: { perception: 1, 'ml-mlops': 2, 'safety-simulation': 7, 'annotation-operations': 3 },
  },
  {
    id: 'detail',
    group: 'strengths',
    points: { 'safety-simulation': 3, 'data-infrastructure': 2, 'annotation-operations': 9 },
  },
  {
    id: 'moving-machines',
    group: 'interests',
    points: { 'driving-robotics': 5, 'safety-simulation': 2, 'edge-embedded': 2 },
  },
  { id: 'images', group: 'interests', points: { perception: 6, 'annotation-operations': 3 } },
  {
    id: 'throughput',
    group: 'interests',
    points: { 'ml-mlops': 3, 'data-infrastructure': 6, 'edge-embedded': 4 },
  },
  {
    id: 'study-hours',
    group: 'constraints',
    points: { 'driving-robotics': 3, perception: 3, 'edge-embedded': 3 },
  },
  {
    id: 'on-site',
    group: 'constraints',
    points: { 'driving-robotics': 2, 'edge-embedded': 3, 'annotation-operations': 3 },
  },
  {
    id: 'remote',
    group: 'constraints',
    points: { 'ml-mlops': 4, 'safety-simulation': 3, 'data-infrastructure': 4, 'annotation-operations': 2 },
  },
] as const satisfies readonly {
  id: string
  group: QuestionGroup
  points: Partial<Record<PathSlug, number>>
}[]

export type QuestionId = (typeof fitQuestions)[number]['id']
export const questionIds = fitQuestions.map(({ id }) => id)

/** Points of each path when every rating is one step. */
export const pointsPerStep = 20

/** From 0, not at all, to 4, fully. */
export const ratings = [0, 1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]
