import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { maxReason } from '@/domain/shared/reason'
import { lineOf } from '@/domain/shared/text'
import { signalSchema } from '@/domain/signal/schema'
import { futureDays, futurePublication, latestDay } from '@/domain/signal/timing'
import { sourceProblem } from '@/domain/source/confidence'
import { sourceSchema } from '@/domain/source/schema'
import { type EntryResult, normalizeEntry } from './entry-data'
import { numberProblem } from './number-fields'

/** The buttons of the form. `overwrite` saves over a version that someone else has written meanwhile. */
const intents = ['draft', 'submit', 'publish', 'save', 'overwrite', 'preview'] as const

const version = z.number().int().positive().optional()

/** The schemas of reference records, with what was left empty as null. */
const newRecordsSchema = z.object({
  operator: operatorSchema
    .extend({
      parent: operatorSchema.shape.parent.default(null),
      website: operatorSchema.shape.website.default(null),
    })
    .optional(),
  place: z
    .object({
      ...placeSchema.shape,
      parent: placeSchema.shape.parent.default(null),
      code: placeSchema.shape.code.default(null),
      country: placeSchema.shape.country.default(null),
      lat: placeSchema.shape.lat.default(null),
      lng: placeSchema.shape.lng.default(null),
    })
    .pipe(placeSchema)
    .refine(({ kind, country }) => kind !== 'city' || country !== null, {
      error: 'is required: type its two letters, or say what the city lies in',
      path: ['country'],
    })
    .optional(),
  agency: agencySchema.optional(),
  filing: filingSchema.extend({ reference: filingSchema.shape.reference.default(null) }).optional(),
  program: programSchema.extend({ site: programSchema.shape.site.default(null) }).optional(),
  source: sourceSchema
    .extend({
      url: sourceSchema.shape.url.default(null),
      publishedOn: sourceSchema.shape.publishedOn.default(null),
      publishedPrecision: sourceSchema.shape.publishedPrecision.default(null),
      note: sourceSchema.shape.note.default(null),
    })
    .optional(),
})

/** What the form sends: the signal in the one schema of its kind, and the records that it brings along. */
export const entrySchema = z
  .object({
    intent: z.enum(intents).default('save'),
    submissionKey: z.uuid(),
    /** The version that the author had before them; absent for a new signal. */
    baseVersion: version,
    /** The version that the author saw beside theirs and chose to save over. */
    shownVersion: version,
    reason: lineOf({ max: maxReason }).default(''),
    signal: signalSchema,
    records: newRecordsSchema.default({}),
  })
  .superRefine(({ intent, signal, records }, context) => {
    const latest = latestDay(new Date())
    for (const { field, message } of futureDays(signal, latest)) {
      context.addIssue({ code: 'custom', message, path: ['signal', field] })
    }
    const publication = futurePublication(records.source?.publishedOn ?? null, latest)
    if (publication) {
      context.addIssue({ code: 'custom', message: publication, path: ['records', 'source', 'publishedOn'] })
    }
    const problem = intent === 'publish' || intent === 'submit' ? sourceProblem(signal) : null
    if (problem) {
      context.addIssue({ code: 'custom', message: problem.message, path: ['signal', problem.field] })
    }
  })
export type Entry = z.infer<typeof entrySchema>

const noIdentifier = 'gives no identifier: add a spelling in Latin letters or digits'

/** Whether a path is that of an identifier that is made from a name. */
const isIdentifier = (path: readonly PropertyKey[] = []) => path[0] === 'records' && path.at(-1) === 'slug'

/** Messages that follow the label of a field: "Headline is required". */
function explain(form: FormData, issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return isIdentifier(issue.path) ? noIdentifier : 'is required'
    return issue.expected === 'number' ? numberProblem(form, (issue.path ?? []).join('.')) : undefined
  }
  if (issue.code === 'invalid_value') {
    return issue.input === undefined ? 'is required' : 'must be one of the choices'
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return `must have at least ${issue.minimum} characters`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `must have at most ${issue.maximum} characters`
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`
  return undefined
}

/**
 * Reads the form: the same function in the browser and on the server. `offers` are the records that a name may mean,
 * by its field.
 */
export function parseEntry(typed: FormData, reading?: Partial<EntryResult>) {
  const { form, problems, offers } = normalizeEntry(typed, reading)
  const submission = parseWithZod(form, { schema: entrySchema, error: (issue) => explain(form, issue) })
  if (Object.keys(problems).length === 0) return { ...submission, offers }
  // What stands in for these names passes the schema, so that all of them are told at once with everything else.
  const { payload, reply } = submission
  const others = submission.status === 'success' ? {} : submission.error
  return { status: 'error' as const, payload, reply, error: { ...others, ...problems }, offers }
}
