import { impactSlugs } from '@/domain/impact/catalog'
import { signalKinds } from '@/domain/signal/kinds'
import { loadDataset } from './dataset'

/** The addresses that the tests of every public page visit. */

const { signals, sources } = loadDataset()

/** One main record of each kind, so that every layout of a signal's page is read. */
const signalIds: readonly string[] = signalKinds.map((kind) => {
  const signal = signals.find((one) => one.kind === kind && one.alternateOf === null)
  if (!signal) throw new Error(`The dataset has no signal of kind ${kind}`)
  return signal.id
})

/** A signal that is another account of an event: its page shows the conflict. */
const alternate = signals.find((one) => one.alternateOf !== null)
const [firstSource] = sources
if (!alternate || !firstSource) throw new Error('The dataset has no alternate account or no source')

/** Every public page; of a family of pages one or more examples. */
export const publicRoutes: readonly string[] = [
  '/',
  '/?asOf=2025-06-01',
  '/map',
  '/map?asOf=2026-06-15&city=austin-tx',
  '/cities',
  '/cities/austin-tx',
  '/cities/wuhan-cn',
  '/places',
  '/places/us-tx',
  '/places/cn',
  '/places/us-tx?asOf=2025-06-01',
  '/compare',
  '/compare?place=austin-tx,phoenix-az,us-tx,waymo',
  '/operators',
  '/cities/austin-tx?asOf=2025-06-01',
  '/operators/tesla',
  '/operators/tesla?asOf=2025-06-01',
  '/fleets',
  '/fleets?asOf=2025-06-01',
  '/timeline',
  '/filings',
  '/filings/tesla-nv-nta-avnc-2026',
  '/filings/tesla-tx-txdmv-authorization-2026',
  '/jurisdictions',
  '/jurisdictions/us-tx',
  '/jurisdictions/las-vegas-nv',
  '/production',
  '/production/cybercab',
  '/production/ai6',
  '/promises',
  '/signals',
  ...[...signalIds, alternate.id].map((id) => `/signals/${id}`),
  '/impacts',
  ...impactSlugs.map((slug) => `/impacts/${slug}`),
  '/impacts?asOf=2026-06-15',
  '/impacts/ai-safety-engineering?asOf=2025-06-01',
  '/impacts/matrix',
  '/impacts/robustness',
  '/impacts/robustness?w-claimed=0.6&h-filing=180&family=publisher',
  '/impacts/places',
  '/impacts/places?impact=fleet-reliability-sre',
  '/paths',
  '/paths?impact=data-annotation&asOf=2026-06-15',
  '/paths/data-infrastructure',
  '/paths/safety-simulation?asOf=2026-06-15',
  '/plan',
  '/plan?path=safety-simulation&place=austin-tx,us-ca&horizon=18',
  '/skills',
  '/learn',
  '/readiness',
  '/inflections',
  '/inflections?asOf=2025-06-01&operator=waymo',
  '/faq',
  '/search',
  '/search?q=austin',
  '/search?q=waymo&type=signal',
  '/methodology',
  '/about',
  '/data',
  '/data/sources',
  `/data/sources/${firstSource.id}`,
]

/** Pages that anyone may open but that are not for readers. */
export const openRoutes: readonly string[] = [...publicRoutes, '/sign-in']

/** Pages of a past day: all of them have the same banner, and are otherwise laid out like the page of today. */
const pastDays = openRoutes.filter((route) => /[?&]asOf=/.test(route) && !route.startsWith('/map?'))

/**
 * One page of each layout, for checks that repeat in several ways and depend on the layout alone: one of the pages of
 * roles, and one past day of all.
 */
export const layoutRoutes: readonly string[] = openRoutes.filter(
  (route) =>
    (!/^\/impacts\/(?!matrix|robustness|places)/.test(route) || route === '/impacts/ai-safety-engineering') &&
    !pastDays.slice(1).includes(route),
)

/**
 * Pages of different layouts, for what is asked of a few: large text, and reading without JavaScript. All are layout
 * routes.
 */
export const sampleRoutes: readonly string[] = [
  '/',
  '/map?asOf=2026-06-15&city=austin-tx',
  '/timeline',
  '/cities',
  '/cities/austin-tx',
  '/operators/tesla',
  '/signals',
  '/promises',
  '/filings',
  '/filings/tesla-nv-nta-avnc-2026',
  '/jurisdictions/us-tx',
  '/production',
  '/production/cybercab',
  '/places',
  '/places/us-tx',
  '/compare?place=austin-tx,phoenix-az,us-tx,waymo',
  '/impacts',
  '/impacts/ai-safety-engineering',
  '/impacts/matrix',
  '/impacts/places',
  '/impacts/robustness',
  '/paths',
  '/paths/data-infrastructure',
  '/plan?path=safety-simulation&place=austin-tx,us-ca&horizon=18',
  '/search',
  '/search?q=austin',
  '/methodology',
  '/data',
  '/sign-in',
  '/skills',
  '/learn',
  '/readiness',
  '/inflections',
  '/faq',
]
