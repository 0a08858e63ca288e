import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  type SearchParams,
} from 'nuqs/server'
import { sitePages } from '@/domain/careers/links'
import { defaultHorizon } from '@/domain/careers/plan'
import { asOfParams } from './as-of'

/**
 * State of a plan: a path, up to three places by slug or name with commas between them, and a horizon in months. It
 * stays text, so that what cannot be read reaches the reader as a message.
 */
export const planParams = {
  path: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  horizon: parseAsString.withDefault(String(defaultHorizon)),
  ...asOfParams,
}
export type PlanView = inferParserType<typeof planParams>

const load = createLoader(planParams)
const serialize = createSerializer(planParams)

// A form sends each of its fields under the same name; an address has them as one list.
function joinPlaces(params: SearchParams): SearchParams {
  const { place } = params
  return Array.isArray(place) ? { ...params, place: place.filter(Boolean).join(',') } : params
}

export async function loadPlanParams(searchParams: Promise<SearchParams>): Promise<PlanView> {
  return load(joinPlaces(await searchParams))
}

/** The plan that a download asks for. */
export function readPlanQuery(query: URLSearchParams): PlanView {
  return load({ ...Object.fromEntries(query), place: query.getAll('place').filter(Boolean).join(',') })
}

/** The address of a plan; defaults are left out. */
export function planHref(state: Partial<PlanView>): string {
  return serialize(sitePages.plan, state)
}

/** The address of a plan as a Markdown file. */
export function planFileHref(state: Partial<PlanView>): string {
  return serialize(`${sitePages.plan}/plan.md`, state)
}
