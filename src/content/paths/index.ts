import { type PathSlug, pathSlugs } from '@/domain/careers/paths'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { article, type ContentMeta } from '../careers-types'
import { annotationOperations } from './annotation-operations'
import { dataInfrastructure } from './data-infrastructure'
import { drivingRobotics } from './driving-robotics'
import { edgeEmbedded } from './edge-embedded'
import { mlMlops } from './ml-mlops'
import { perception } from './perception'
import { safetySimulation } from './safety-simulation'
import type { PathContent } from './types'

export type { Bridge, PathContent } from './types'

export const pathsMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

export const pathsIntro = [
  'Seven ways into this work, by what they suit and what they are worth to a fleet. The division follows Skilldential’s article; the roadmaps, hours and bridges are ours. The hours are estimates for somebody who meets the matter for the first time and studies beside a job; no course or employer has checked them.',
  'Choose the path nearest to what you already do well, then add some of a second one in data, infrastructure or safety. The second is what keeps you employable if the first goes out of fashion.',
] as const

/** Three moves that the article singles out, each with our reading of it. */
export const advisedMoves = [
  {
    from: 'web-cloud',
    to: ['edge-embedded', 'driving-robotics'],
    claim:
      'Skilldential sees the largest gain for cloud and web engineers in learning how software meets battery, delay and sensor noise.',
    caution:
      'It is also the longest bridge. Data and infrastructure, or MLOps, use more of what you have and get you inside sooner.',
  },
  {
    from: 'ml',
    to: ['safety-simulation'],
    claim:
      'For strong machine learning people Skilldential points to safety and simulation, on the ground that proving has become harder than building.',
    caution:
      'Our record shows much scrutiny, in recalls, probes and permits; it does not show pay. Ask before you assume a premium.',
  },
  {
    from: 'data',
    to: ['data-infrastructure'],
    claim:
      'Data engineers, it says, should aim at the plant that feeds a fleet’s training, and be judged by how fast new driving turns into a new model.',
    caution:
      'Speed is a good measure only beside a second one: how often what was shipped had to be withdrawn.',
  },
] as const

export const pathContents: Record<PathSlug, PathContent> = {
  'driving-robotics': drivingRobotics,
  perception,
  'ml-mlops': mlMlops,
  'safety-simulation': safetySimulation,
  'data-infrastructure': dataInfrastructure,
  'edge-embedded': edgeEmbedded,
  'annotation-operations': annotationOperations,
}

/** The prose of one path. */
export function pathContent(slug: PathSlug): PathContent {
  return pathContents[slug]
}

/** The paths that lead to an impact, in their order. */
export function pathsTo(impact: ImpactSlug): PathSlug[] {
  return pathSlugs.filter((slug) => pathContents[slug].impacts.includes(impact))
}
