import 'server-only'
import { z } from 'zod'
import { isImpactSlug } from '@/domain/impact/catalog'
import { placeWithDescendants } from '@/domain/place/schema'
import { fail, ok, type Result } from '@/domain/shared/result'
import { maxSlugLength } from '@/domain/shared/slug'
import { isoDateSchema } from '@/domain/signal/date'
import { getOperators, getPlaces, getPrograms } from '../queries/reference'

/** Query parameters shared by the endpoints. Every value arrives as text. */

const maxLimit = 500
const defaultLimit = 100

const slugText = z
  .string()
  .min(1, { error: 'must not be empty' })
  .max(maxSlugLength, { error: 'is too long' })

export const paging = {
  limit: z
    .string()
    .regex(/^\d{1,4}$/, { error: `must be a whole number from 1 to ${maxLimit}` })
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= maxLimit, {
      error: `must be a whole number from 1 to ${maxLimit}`,
    })
    .default(defaultLimit),
  cursor: z.string().max(400, { error: 'is not a cursor of this list' }).optional(),
}

export const dateParam = isoDateSchema.optional()
export const operatorParam = slugText.optional()
export const placeParam = slugText.optional()
export const impactParam = slugText.optional()
export const modelParam = slugText.optional()

/**
 * Reads the query of a request through a strict schema. An unknown parameter, a repeated one or a bad value is a
 * failure that names it.
 */
export function parseQuery<S extends z.ZodObject>(url: URL, schema: S): Result<z.infer<S>> {
  const known = Object.keys(schema.shape)
  const values: Record<string, string> = {}
  for (const [name, value] of url.searchParams) {
    if (!known.includes(name)) {
      const list = known.length === 0 ? 'none' : known.join(', ')
      return fail('invalid', `Unknown parameter “${name.slice(0, 80)}”. Known: ${list}.`, name.slice(0, 80))
    }
    if (name in values) return fail('invalid', `“${name}” is given more than once.`, name)
    values[name] = value
  }
  const parsed = schema.safeParse(values)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  return fail('invalid', `“${field}” ${issue?.message ?? 'is not valid'}.`, field)
}

/** What a query asks for: one operator, and a place with everything inside it; null leaves that open. */
export type Scope = { operator: string | null; places: Set<string> | null }

/** Reads the scope of a query. Fails as `not-found`, naming the field, when a slug names no operator or no place. */
export async function checkScope(query: { operator?: string; place?: string }): Promise<Result<Scope>> {
  const operator = await checkOperator(query.operator)
  if (!operator.ok) return operator
  const places = await checkPlace(query.place)
  if (!places.ok) return places
  return ok({ operator: operator.value, places: places.value })
}

/** Whether a row belongs to the scope. A row without a place is in no place that was asked for. */
export function isWithin(scope: Scope, row: { operator: string; place: string | null }): boolean {
  const isOperator = scope.operator === null || row.operator === scope.operator
  return isOperator && (scope.places === null || (row.place !== null && scope.places.has(row.place)))
}

/** Fails as `not-found` when a slug names no operator. An absent slug is fine. */
async function checkOperator(slug: string | undefined): Promise<Result<string | null>> {
  if (slug === undefined) return ok(null)
  const operators = await getOperators()
  return operators.some((operator) => operator.slug === slug)
    ? ok(slug)
    : fail('not-found', `There is no operator “${slug}”.`, 'operator')
}

/** A place and everything inside it. Fails as `not-found` when the slug names no place; null when none is given. */
export async function checkPlace(slug: string | undefined): Promise<Result<Set<string> | null>> {
  if (slug === undefined) return ok(null)
  const places = await getPlaces()
  return places.some((place) => place.slug === slug)
    ? ok(placeWithDescendants(places, slug))
    : fail('not-found', `There is no place “${slug}”.`, 'place')
}

/** Fails as `not-found` when a slug names no vehicle program. An absent slug is fine. */
export async function checkModel(slug: string | undefined): Promise<Result<string | null>> {
  if (slug === undefined) return ok(null)
  const programs = await getPrograms()
  return programs.some((program) => program.slug === slug)
    ? ok(slug)
    : fail('not-found', `There is no vehicle program “${slug}”.`, 'model')
}

/** Fails as `not-found` when a slug names none of the 15 impacts. */
export function checkImpact(slug: string, field = 'impact') {
  return isImpactSlug(slug)
    ? ok(slug)
    : fail('not-found', `There is no impact “${slug.slice(0, maxSlugLength)}”.`, field)
}
