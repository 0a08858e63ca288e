/** The 15 roles on which deployments bear, each titled by the people who do it, in their fixed order. */

export const impactDomains = ['Technical stack', 'AI/ML', 'Operations', 'Hardware', 'Regulation'] as const
export type ImpactDomain = (typeof impactDomains)[number]

export const impacts = [
  {
    number: 1,
    slug: 'autonomous-driving-engineering',
    title: 'Self-driving engineers',
    domain: 'Technical stack',
  },
  {
    number: 2,
    slug: 'computer-vision-sensor-fusion',
    title: 'Perception engineers',
    domain: 'Technical stack',
  },
  { number: 3, slug: 'machine-learning-engineering', title: 'Machine learning engineers', domain: 'AI/ML' },
  { number: 4, slug: 'ai-safety-engineering', title: 'AI safety engineers', domain: 'Regulation' },
  { number: 5, slug: 'robotics-software', title: 'Robotics software engineers', domain: 'Technical stack' },
  { number: 6, slug: 'data-annotation', title: 'Data annotation specialists', domain: 'AI/ML' },
  { number: 7, slug: 'simulation-engineering', title: 'Simulation engineers', domain: 'Technical stack' },
  { number: 8, slug: 'edge-ai-embedded', title: 'Edge & embedded engineers', domain: 'Hardware' },
  { number: 9, slug: 'ai-infrastructure-mlops', title: 'AI infrastructure engineers', domain: 'AI/ML' },
  { number: 10, slug: 'fleet-data-operations', title: 'Fleet data engineers', domain: 'Operations' },
  {
    number: 11,
    slug: 'regulatory-policy-analytics',
    title: 'Regulatory & policy analysts',
    domain: 'Regulation',
  },
  { number: 12, slug: 'fleet-reliability-sre', title: 'Fleet reliability engineers', domain: 'Operations' },
  { number: 13, slug: 'human-factors-hmi', title: 'Human factors designers', domain: 'Hardware' },
  { number: 14, slug: 'ai-product-management', title: 'AI product managers', domain: 'Operations' },
  { number: 15, slug: 'ecosystem-spillover', title: 'Charging & local services', domain: 'Operations' },
] as const satisfies readonly { number: number; slug: string; title: string; domain: ImpactDomain }[]

export type Impact = (typeof impacts)[number]
export type ImpactSlug = Impact['slug']

export const impactSlugs = impacts.map((impact) => impact.slug)

const bySlug = new Map<string, Impact>(impacts.map((impact) => [impact.slug, impact]))

/** The impact with this slug, or undefined when there is none. */
export function findImpact(slug: string): Impact | undefined {
  return bySlug.get(slug)
}

export function isImpactSlug(slug: string): slug is ImpactSlug {
  return bySlug.has(slug)
}
