/** The 15 career-impact categories, in their fixed order. */

export const impactDomains = ['Technical stack', 'AI/ML', 'Operations', 'Hardware', 'Regulation'] as const
export type ImpactDomain = (typeof impactDomains)[number]

export const impacts = [
  {
    number: 1,
    slug: 'autonomous-driving-engineering',
    title: 'Autonomous driving engineers',
    domain: 'Technical stack',
  },
  {
    number: 2,
    slug: 'computer-vision-sensor-fusion',
    title: 'Computer vision & sensor fusion',
    domain: 'Technical stack',
  },
  { number: 3, slug: 'machine-learning-engineering', title: 'Machine learning engineers', domain: 'AI/ML' },
  { number: 4, slug: 'ai-safety-engineering', title: 'AI safety engineering', domain: 'Regulation' },
  { number: 5, slug: 'robotics-software', title: 'Robotics software engineers', domain: 'Technical stack' },
  { number: 6, slug: 'data-annotation', title: 'Data annotation & labeling', domain: 'AI/ML' },
  { number: 7, slug: 'simulation-engineering', title: 'Simulation engineers', domain: 'Technical stack' },
  { number: 8, slug: 'edge-ai-embedded', title: 'Edge AI & embedded engineers', domain: 'Hardware' },
  { number: 9, slug: 'ai-infrastructure-mlops', title: 'AI infrastructure & MLOps', domain: 'AI/ML' },
  { number: 10, slug: 'fleet-data-operations', title: 'Fleet data operations', domain: 'Operations' },
  {
    number: 11,
    slug: 'regulatory-policy-analytics',
    title: 'Regulatory & policy analytics',
    domain: 'Regulation',
  },
  { number: 12, slug: 'fleet-reliability-sre', title: 'Fleet reliability (SRE)', domain: 'Operations' },
  { number: 13, slug: 'human-factors-hmi', title: 'Human factors & HMI', domain: 'Hardware' },
  { number: 14, slug: 'ai-product-management', title: 'AI product management', domain: 'Operations' },
  { number: 15, slug: 'ecosystem-spillover', title: 'Ecosystem spillover', domain: 'Operations' },
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
