import type { ImpactSlug } from '@/domain/impact/catalog'
import { article, type ContentMeta } from '../../careers-types'
import { annotationPractice, infrastructurePractice, mlPractice } from './ai-ml'
import { edgePractice, humanFactorsPractice } from './hardware'
import { fleetDataPractice, productPractice, reliabilityPractice, spilloverPractice } from './operations'
import { regulatoryPractice, safetyPractice } from './regulation'
import { drivingPractice, roboticsPractice, simulationPractice, visionPractice } from './technical-stack'
import type { ImpactPractice } from './types'

export type { ImpactPractice, Occupation } from './types'

export const practiceMeta: ContentMeta = {
  reviewed: '2026-11-23',
  sources: [
    article,
    {
      kind: 'document',
      title: '2018 Standard Occupational Classification Manual',
      publisher: 'U.S. Office of Management and Budget and Bureau of Labor Statistics',
    },
  ],
}

/** What the codes are for, and what they are not. */
export const occupationNote =
  'Codes of the Standard Occupational Classification of 2018 show where official statistics count these roles. They were assigned here by comparing duties, not by any agency, and most headings are far wider than the role.'

export const impactPractices: Record<ImpactSlug, ImpactPractice> = {
  'autonomous-driving-engineering': drivingPractice,
  'computer-vision-sensor-fusion': visionPractice,
  'machine-learning-engineering': mlPractice,
  'ai-safety-engineering': safetyPractice,
  'robotics-software': roboticsPractice,
  'data-annotation': annotationPractice,
  'simulation-engineering': simulationPractice,
  'edge-ai-embedded': edgePractice,
  'ai-infrastructure-mlops': infrastructurePractice,
  'fleet-data-operations': fleetDataPractice,
  'regulatory-policy-analytics': regulatoryPractice,
  'fleet-reliability-sre': reliabilityPractice,
  'human-factors-hmi': humanFactorsPractice,
  'ai-product-management': productPractice,
  'ecosystem-spillover': spilloverPractice,
}

/** The practical part of one impact page. */
export function impactPractice(slug: ImpactSlug): ImpactPractice {
  return impactPractices[slug]
}

/** The impacts whose pages cite a signal as evidence against them. It adds nothing to their scores. */
export function speaksAgainst(signalId: string): readonly ImpactSlug[] {
  return againstBySignal.get(signalId) ?? []
}

const againstBySignal = new Map<string, ImpactSlug[]>()
for (const { slug, against } of Object.values(impactPractices)) {
  for (const id of against.signals) againstBySignal.set(id, [...(againstBySignal.get(id) ?? []), slug])
}
