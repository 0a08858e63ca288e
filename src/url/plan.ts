import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  type SearchParams,
} from 'nuqs/server'
import { defaultHorizon } from '@/domain/careers/plan'
import { asOfParams } from './as-of'
import { joinFields, joinValues } from './joined'
import { pages } from './pages'

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
export type PlanViewState = inferParserType<typeof planParams>

const load = createLoader(planParams)
const serialize = createSerializer(planParams)

export async function loadPlanParams(searchParams: Promise<SearchParams>): Promise<PlanViewState> {
  return load(joinFields(await searchParams, 'place'))
}

/** The plan that a download asks for. */
export function readPlanQuery(query: URLSearchParams): PlanViewState {
  return load({ ...Object.fromEntries(query), place: joinValues(query.getAll('place')) })
}

/** The address of a plan; defaults are left out. */
export function planHref(state: Partial<PlanViewState>): string {
  return serialize(pages.plan.path, state)
}

/** The address of a plan as a Markdown file. */
export function planFileHref(state: Partial<PlanViewState>): string {
  return serialize(`${pages.plan.path}/plan.md`, state)
}
