export type Point = { x: number; y: number }

const settleRounds = 120
const separateRounds = 400
/** How far a point is drawn back to its true place in each settling round, as a share of the distance. */
const pull = 0.08
/** Of the gap that two points must open, the share that the earlier, more important one takes. */
const yieldedByEarlier = 0.3
const goldenAngle = 2.399963

/**
 * Moves points apart until any two are at least `minDistance` px from each other, each staying as near to its
 * true place as the others allow; earlier points give way less. Points on the very same spot part in
 * directions that follow from their order alone, so the same input always gives the same result. `bounds`
 * keeps the points inside a box, in px.
 */
export function spread(
  points: readonly Point[],
  minDistance: number,
  bounds?: { width: number; height: number; margin: number },
): Point[] {
  const placed = points.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < settleRounds; round += 1) {
    placed.forEach((point, index) => {
      const home = points[index] ?? point
      point.x += (home.x - point.x) * pull
      point.y += (home.y - point.y) * pull
    })
    separate(placed, minDistance)
    if (bounds) keepInside(placed, bounds)
  }
  for (let round = 0; round < separateRounds; round += 1) {
    const moved = separate(placed, minDistance)
    if (bounds) keepInside(placed, bounds)
    if (!moved) break
  }
  return placed
}

/** One round of pushing. True when any pair was too close. */
function separate(points: readonly Point[], minDistance: number): boolean {
  let moved = false
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j += 1) {
      const b = points[j]
      if (!b) continue
      let dx = b.x - a.x
      let dy = b.y - a.y
      let distance = Math.hypot(dx, dy)
      if (distance >= minDistance) continue
      moved = true
      const gap = minDistance - distance
      if (distance < 1e-6) {
        dx = Math.cos(j * goldenAngle)
        dy = Math.sin(j * goldenAngle)
        distance = 1
      }
      // A hair more than asked, so that the rounds end.
      const step = (gap + minDistance * 0.001) / distance
      a.x -= dx * step * yieldedByEarlier
      a.y -= dy * step * yieldedByEarlier
      b.x += dx * step * (1 - yieldedByEarlier)
      b.y += dy * step * (1 - yieldedByEarlier)
    }
  })
  return moved
}

function keepInside(points: readonly Point[], bounds: { width: number; height: number; margin: number }) {
  const { width, height, margin } = bounds
  for (const point of points) {
    point.x = Math.min(width - margin, Math.max(margin, point.x))
    point.y = Math.min(height - margin, Math.max(margin, point.y))
  }
}
