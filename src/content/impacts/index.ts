import type { ImpactSlug } from '@/domain/impact/catalog'
import type { ImpactContent } from '../types'
import { aiInfrastructureMlops } from './ai-infrastructure-mlops'
import { aiProductManagement } from './ai-product-management'
import { aiSafetyEngineering } from './ai-safety-engineering'
import { autonomousDrivingEngineering } from './autonomous-driving-engineering'
import { computerVisionSensorFusion } from './computer-vision-sensor-fusion'
import { dataAnnotation } from './data-annotation'
import { ecosystemSpillover } from './ecosystem-spillover'
import { edgeAiEmbedded } from './edge-ai-embedded'
import { fleetDataOperations } from './fleet-data-operations'
import { fleetReliabilitySre } from './fleet-reliability-sre'
import { humanFactorsHmi } from './human-factors-hmi'
import { machineLearningEngineering } from './machine-learning-engineering'
import { regulatoryPolicyAnalytics } from './regulatory-policy-analytics'
import { roboticsSoftware } from './robotics-software'
import { simulationEngineering } from './simulation-engineering'

/** The prose of every impact page, in the catalog's order. */
export const impactContents: Record<ImpactSlug, ImpactContent> = {
  'autonomous-driving-engineering': autonomousDrivingEngineering,
  'computer-vision-sensor-fusion': computerVisionSensorFusion,
  'machine-learning-engineering': machineLearningEngineering,
  'ai-safety-engineering': aiSafetyEngineering,
  'robotics-software': roboticsSoftware,
  'data-annotation': dataAnnotation,
  'simulation-engineering': simulationEngineering,
  'edge-ai-embedded': edgeAiEmbedded,
  'ai-infrastructure-mlops': aiInfrastructureMlops,
  'fleet-data-operations': fleetDataOperations,
  'regulatory-policy-analytics': regulatoryPolicyAnalytics,
  'fleet-reliability-sre': fleetReliabilitySre,
  'human-factors-hmi': humanFactorsHmi,
  'ai-product-management': aiProductManagement,
  'ecosystem-spillover': ecosystemSpillover,
}

/** The prose of one impact page. */
export function impactContent(slug: ImpactSlug): ImpactContent {
  return impactContents[slug]
}
