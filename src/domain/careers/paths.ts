/** The seven paths into this work, in their fixed order. */
export const careerPaths = [
  { slug: 'driving-robotics', title: 'Autonomous driving & robotics' },
  { slug: 'perception', title: 'Computer vision & perception' },
  { slug: 'ml-mlops', title: 'Machine learning & MLOps' },
  { slug: 'safety-simulation', title: 'Safety & simulation' },
  { slug: 'data-infrastructure', title: 'Data & infrastructure' },
  { slug: 'edge-embedded', title: 'Edge & embedded AI' },
  { slug: 'annotation-operations', title: 'Annotation & operations' },
] as const
export type CareerPath = (typeof careerPaths)[number]
export type PathSlug = CareerPath['slug']

export const pathSlugs = careerPaths.map(({ slug }) => slug)

const bySlug = new Map<string, CareerPath>(careerPaths.map((path) => [path.slug, path]))

/** The path with this slug, or undefined when there is none. */
export function findPath(slug: string): CareerPath | undefined {
  return bySlug.get(slug)
}

/** Where a reader may come from. */
export const startingPoints = [
  { slug: 'web-cloud', title: 'Web or cloud engineer' },
  { slug: 'ml', title: 'Machine learning practitioner' },
  { slug: 'data', title: 'Data engineer' },
  { slug: 'embedded', title: 'Embedded engineer' },
  { slug: 'operations', title: 'Operations' },
] as const
export type StartingPoint = (typeof startingPoints)[number]['slug']
export const startingPointSlugs = startingPoints.map(({ slug }) => slug)
