import { statusKeyLabels } from '@/domain/projection/labels'
import { type StatusKey, statusKeys } from '@/domain/projection/status-key'
import { type LabelSide, placeLabels } from './label-placement'
import { type Point, spread } from './spread'

/** A city as the map shows it: at the state of its most advanced deployment. */
export type MapCity = {
  slug: string
  name: string
  lat: number
  lng: number
  /** ISO 3166 alpha-2. */
  country: string
  status: StatusKey
  operators: { slug: string; name: string; status: StatusKey }[]
}

export type ViewBox = { x: number; y: number; width: number; height: number }
type Project = (lng: number, lat: number) => [x: number, y: number] | null

/** Layouts by the width of the map's box, in px at a root font size of 16 px; the style sheet switches in rem. */
export const variants = {
  narrow: { spreadAt: 288, widths: [288, 340, 400, 479], labels: 10 },
  medium: { spreadAt: 480, widths: [480, 560, 639], labels: 24 },
  wide: { spreadAt: 640, widths: [640, 720, 800, 960, 1216], labels: 40 },
} as const
export type MapSize = keyof typeof variants
export const variantNames = ['narrow', 'medium', 'wide'] as const satisfies readonly MapSize[]

/** Centers of two marks are never nearer than this, px: each keeps a touch target of 24 px of its own. */
export const minMarkDistance = 25
const edgeMargin = 13
/** A mark moved further than this from its city, px, gets a hairline that leads there. */
const leaderFrom = 5

/** Where a mark is drawn, as shares of the box's width and height. */
export type MarkSpot = Point & {
  /** True when the mark stands aside and a hairline leads to the city. */
  aside: boolean
}
/** Places for the marks of one view, the same on every day, so that nothing jumps as time goes on. */
export type PanelSpots = {
  viewBox: ViewBox
  spots: {
    /** Of the city. */
    slug: string
    /** Where the city lies, as shares of the box's width and height. */
    anchor: Point
    /** Where its mark is drawn in each layout. */
    at: Record<MapSize, MarkSpot>
  }[]
}

export type MarkPlacement = MarkSpot & { label: LabelSide | null }
export type CityMark = {
  city: MapCity
  anchor: Point
  /** Drawing order: the most advanced city has the highest number and lies on top. */
  z: number
  placements: Record<MapSize, MarkPlacement>
}
/**
 * One small multiple: what part of its base map it shows, and its marks, the most important city first. Where more
 * cities are known than marks can be told apart, the others are dots where they lie.
 */
export type MapInset = { viewBox: ViewBox; marks: CityMark[]; dots: Point[] }

/** Marks of one view that are links of their own. */
const maxMarks = 60

/** The most advanced state first, then the city with more operators, then by name. */
export function byImportance(a: MapCity, b: MapCity): number {
  return (
    statusKeys.indexOf(a.status) - statusKeys.indexOf(b.status) ||
    b.operators.length - a.operators.length ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  )
}

/** Each city belongs to one view: the United States where that map shows it, else the rest of the world. */
export function splitByView(
  cities: readonly MapCity[],
  projectUs: Project,
): { us: MapCity[]; elsewhere: MapCity[] } {
  const isOnUsMap = ({ country, lng, lat }: MapCity) => country === 'US' && projectUs(lng, lat) !== null
  return {
    us: cities.filter(isOnUsMap),
    elsewhere: cities.filter((city) => !isOnUsMap(city)),
  }
}

/** Lays out the cities of one view. A city that the base map does not reach is left out. */
export function layoutPanel(cities: readonly MapCity[], project: Project, viewBox: ViewBox): MapInset {
  return labelPanel(placeMarks(cities, project, viewBox), cities)
}

/** Finds places for the marks of one view; the more important a city is now, the less it gives way. */
export function placeMarks(cities: readonly MapCity[], project: Project, viewBox: ViewBox): PanelSpots {
  const located = cities.toSorted(byImportance).flatMap(({ slug, lng, lat }) => {
    const at = project(lng, lat)
    if (at === null) return []
    return [
      {
        slug,
        anchor: { x: (at[0] - viewBox.x) / viewBox.width, y: (at[1] - viewBox.y) / viewBox.height },
      },
    ]
  })
  const anchors = located.map(({ anchor }) => anchor)
  const aspect = viewBox.width / viewBox.height
  const layouts = {
    narrow: spreadMarks(anchors, aspect, 'narrow'),
    medium: spreadMarks(anchors, aspect, 'medium'),
    wide: spreadMarks(anchors, aspect, 'wide'),
  }
  return {
    viewBox,
    spots: located.flatMap(({ slug, anchor }, index) => {
      const [narrow, medium, wide] = [layouts.narrow[index], layouts.medium[index], layouts.wide[index]]
      return narrow && medium && wide ? [{ slug, anchor, at: { narrow, medium, wide } }] : []
    }),
  }
}

function spreadMarks(anchors: readonly Point[], aspect: number, variant: MapSize): MarkSpot[] {
  const { spreadAt } = variants[variant]
  const height = spreadAt / aspect
  const homes = anchors.map(({ x, y }) => ({ x: x * spreadAt, y: y * height }))
  const spots = spread(homes, minMarkDistance, { width: spreadAt, height, margin: edgeMargin })
  return spots.map((spot, index) => {
    const home = homes[index] ?? spot
    return {
      x: share(spot.x / spreadAt),
      y: share(spot.y / height),
      aside: Math.hypot(spot.x - home.x, spot.y - home.y) > leaderFrom,
    }
  })
}

/** Four decimals place a mark to a fifth of a pixel on the widest map, and keep what is sent to the browser short. */
function share(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** The marks of the cities that are known on a day, at their places, with the labels that then find room. */
export function labelPanel({ viewBox, spots }: PanelSpots, cities: readonly MapCity[]): MapInset {
  const spotOf = new Map(spots.map((spot) => [spot.slug, spot]))
  const known = cities.toSorted(byImportance).flatMap((city) => {
    const spot = spotOf.get(city.slug)
    return spot ? [{ city, ...spot }] : []
  })
  const located = known.slice(0, maxMarks)
  const aspect = viewBox.width / viewBox.height
  const sides = (variant: MapSize) =>
    placeLabels(
      located.map(({ city, at }) => ({ text: city.name, at: at[variant] })),
      { widths: variants[variant].widths, aspect, limit: variants[variant].labels },
    )
  const labels = { narrow: sides('narrow'), medium: sides('medium'), wide: sides('wide') }
  return {
    viewBox,
    dots: known.slice(maxMarks).map(({ anchor }) => anchor),
    marks: located.map(({ city, anchor, at }, index) => {
      const placement = (variant: MapSize) => ({ ...at[variant], label: labels[variant][index] ?? null })
      return {
        city,
        anchor,
        z: located.length - index,
        placements: {
          narrow: placement('narrow'),
          medium: placement('medium'),
          wide: placement('wide'),
        },
      }
    }),
  }
}

/**
 * The smallest part of a base map, of this aspect, that holds all the cities with room around them; the whole
 * map where no such part does.
 */
export function cropTo(
  cities: readonly MapCity[],
  map: { width: number; height: number; project: Project },
  aspect: number,
): ViewBox {
  const points = cities.flatMap(({ lng, lat }) => {
    const at = map.project(lng, lat)
    return at ? [at] : []
  })
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const room = 2 * map.width * 0.05
  const width = Math.max(
    Math.max(...xs) - Math.min(...xs) + room,
    (Math.max(...ys) - Math.min(...ys) + room) * aspect,
    map.width * 0.35,
  )
  const height = width / aspect
  if (points.length === 0 || width > map.width || height > map.height) {
    return { x: 0, y: 0, width: map.width, height: map.height }
  }
  const from = (values: number[], size: number, limit: number) =>
    Math.round(Math.max(0, Math.min(limit - size, (Math.min(...values) + Math.max(...values) - size) / 2)))
  return {
    x: from(xs, width, map.width),
    y: from(ys, height, map.height),
    width: Math.round(width),
    height: Math.round(height),
  }
}

/** Cities in each state, the most advanced first; states without a city are left out. */
export function countByStatus(cities: readonly MapCity[]): { status: StatusKey; count: number }[] {
  return statusKeys
    .map((status) => ({ status, count: cities.filter((city) => city.status === status).length }))
    .filter(({ count }) => count > 0)
}

/** What a mark is called where it cannot be seen: `Austin: service, mixed — Tesla Robotaxi, Waymo`. */
export function markName({
  name,
  status,
  operators,
}: Pick<MapCity, 'name' | 'status' | 'operators'>): string {
  const state = statusKeyLabels[status]
  const who = operators.map((operator) => operator.name).join(', ')
  return `${name}: ${state.charAt(0).toLowerCase()}${state.slice(1)}${who ? ` — ${who}` : ''}`
}
