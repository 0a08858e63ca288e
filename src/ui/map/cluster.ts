import type { Point } from './spread'

export type Cluster<Mark> = { at: Point; members: Mark[] }

/**
 * Marks that would lie nearer to each other than `distance` px gathered into clusters, each around its most important
 * member; the rest alone. Marks come in order of importance, and a mark joins the nearest cluster that reaches it.
 */
export function clusterMarks<Mark extends Point>(
  marks: readonly Mark[],
  distance: number,
): { alone: Mark[]; clusters: Cluster<Mark>[] } {
  const groups: Cluster<Mark>[] = []
  for (const mark of marks) {
    const near = groups
      .map((group) => ({ group, far: Math.hypot(group.at.x - mark.x, group.at.y - mark.y) }))
      .filter(({ far }) => far < distance)
      .sort((a, b) => a.far - b.far)[0]
    if (near) near.group.members.push(mark)
    else groups.push({ at: { x: mark.x, y: mark.y }, members: [mark] })
  }
  return {
    alone: groups.flatMap(({ members }) => (members.length === 1 ? members : [])),
    clusters: groups.filter(({ members }) => members.length > 1),
  }
}
