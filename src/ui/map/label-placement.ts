import type { Point } from './spread'

/** In order of preference. */
export const labelSides = [
  'right',
  'left',
  'above-right',
  'below-right',
  'above',
  'below',
  'above-left',
  'below-left',
] as const
export type LabelSide = (typeof labelSides)[number]

export type Box = { left: number; top: number; right: number; bottom: number }

/** Measures in px at a root font size of 16 px; the style sheet writes the same ones in rem. */
const labelMetrics = {
  fontSize: 13,
  lineHeight: 16,
  gap: { x: 9, y: 7 },
  cornerGap: { x: 6, y: 3 },
  markRadius: 8,
} as const

/** Space that two labels keep between them, px. */
const clearance = 2

/**
 * Width of a label in px, estimated from its letters: the server has no font to measure with. The shares of
 * an em lie a little above those of Source Sans 3 semibold, so that a label is never wider than its estimate.
 */
function labelWidth(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  let em = 0
  for (const letter of text) {
    if (/[iljI.,'’]/.test(letter)) em += 0.3
    else if (/[ftr -]/.test(letter)) em += 0.38
    else if (/[mwMW]/.test(letter)) em += 0.88
    else if (/\p{Lu}/u.test(letter)) em += 0.65
    else em += 0.57
  }
  const width = Math.ceil(em * labelMetrics.fontSize)
  widths.set(text, width)
  return width
}

/** Each name is measured once, and asked for hundreds of times while its label looks for a place. */
const widths = new Map<string, number>()

/** Where a label lies when it stands on this side of a mark at `at`, px. The style sheet holds the same rules. */
export function labelBox(text: string, at: Point, side: LabelSide): Box {
  const { lineHeight, gap, cornerGap } = labelMetrics
  const width = labelWidth(text)
  const isCorner = side.includes('-')
  const dx = isCorner ? cornerGap.x : gap.x
  const dy = isCorner ? cornerGap.y : gap.y
  let left = at.x - width / 2
  if (side.endsWith('right')) left = at.x + dx
  if (side.endsWith('left')) left = at.x - dx - width
  let top = at.y - lineHeight / 2
  if (side.startsWith('above')) top = at.y - dy - lineHeight
  if (side.startsWith('below')) top = at.y + dy
  return { left, right: left + width, top, bottom: top + lineHeight }
}

export function overlaps(a: Box, b: Box, space = 0): boolean {
  return (
    a.left < b.right + space &&
    b.left < a.right + space &&
    a.top < b.bottom + space &&
    b.top < a.bottom + space
  )
}

export type LabelRequest = {
  text: string
  /** Position of the mark as shares of the box's width and height, 0 to 1. */
  at: Point
}

/**
 * Gives each mark the side on which its label stands, or null when none is free. Requests come in order of
 * importance: an earlier label takes its place first, on the first free side of `labelSides`. A side is free when,
 * at every one of `widths` (px) of a box of this `aspect` (width / height), the label lies inside the box and
 * touches no mark, no label placed before it and none of the `obstacles` (px). At most `limit` labels are placed.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  {
    widths,
    aspect,
    limit = Number.POSITIVE_INFINITY,
    obstacles = [],
  }: { widths: readonly number[]; aspect: number; limit?: number; obstacles?: readonly Box[] },
): (LabelSide | null)[] {
  const scenes = widths.map((width) => ({
    width,
    height: width / aspect,
    marks: requests.map(({ at }) => markBox({ x: at.x * width, y: (at.y * width) / aspect })),
    labels: [] as Box[],
  }))
  let placed = 0
  return requests.map(({ text, at }, index) => {
    if (placed >= limit) return null
    for (const side of labelSides) {
      const boxes = freeBoxes(scenes, { text, at, side, index, obstacles })
      if (boxes === null) continue
      boxes.forEach((box, scene) => {
        scenes[scene]?.labels.push(box)
      })
      placed += 1
      return side
    }
    return null
  })
}

type Scene = { width: number; height: number; marks: readonly Box[]; labels: Box[] }

/** The label's box in each scene; null as soon as it is not free in one of them. */
function freeBoxes(
  scenes: readonly Scene[],
  {
    text,
    at,
    side,
    index,
    obstacles,
  }: LabelRequest & { side: LabelSide; index: number; obstacles: readonly Box[] },
): Box[] | null {
  const boxes: Box[] = []
  for (const { width, height, marks, labels } of scenes) {
    const box = labelBox(text, { x: at.x * width, y: at.y * height }, side)
    const isFree =
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= width &&
      box.bottom <= height &&
      obstacles.every((obstacle) => !overlaps(box, obstacle, clearance)) &&
      marks.every((mark, other) => other === index || !overlaps(box, mark)) &&
      labels.every((label) => !overlaps(box, label, clearance))
    if (!isFree) return null
    boxes.push(box)
  }
  return boxes
}

export function markBox({ x, y }: Point): Box {
  const { markRadius } = labelMetrics
  return { left: x - markRadius, right: x + markRadius, top: y - markRadius, bottom: y + markRadius }
}
