import 'server-only'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { absoluteDatabaseUrl, defaultDatabaseUrl } from './database-url'

const webAddress = (expected: string) => z.url({ protocol: /^https?$/, error: `expected ${expected}` })

/** Every variable that the program reads; `.env.example` and docs/configuration.md document each one. */
export const envSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, { error: 'expected file:<path> of a SQLite file' })
    .default(defaultDatabaseUrl)
    .transform(absoluteDatabaseUrl),
  PORT: z
    .string()
    .default('3000')
    .transform(Number)
    .pipe(
      z
        .int({ error: 'expected a whole number from 1 to 65535' })
        .min(1, { error: 'expected a whole number from 1 to 65535' })
        .max(65_535, { error: 'expected a whole number from 1 to 65535' }),
    ),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,255}$/, { error: 'expected an address of this machine, such as 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  SITE_URL: webAddress('the public address of the site, such as https://tracker.example.org').optional(),
  AUTH_SECRET: z.string().min(32, { error: 'expected at least 32 random characters' }).optional(),
  CONTACT_EMAIL: z
    .email({ error: 'expected an e-mail address to which readers send corrections' })
    .optional(),
  CORRECTIONS_URL: webAddress(
    'the address of the page that takes corrections, such as an issue tracker',
  ).optional(),
  BASEMAP_STYLE_URL: webAddress('the address of a MapLibre style').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  REQUIRE_SECOND_FACTOR: z
    .enum(['0', '1'], { error: 'expected 1 to ask every editor for a second factor, otherwise 0' })
    .default('0')
    .transform((value) => value === '1'),
  TRUST_PROXY: z
    .enum(['0', '1'], { error: 'expected 1 behind a proxy that sets X-Forwarded-For, otherwise 0' })
    .default('0')
    .transform((value) => value === '1'),
  HSTS: z
    .string()
    .regex(/^(?:off|max-age=\d{1,10}(?:; includeSubDomains)?(?:; preload)?)$/, {
      error: 'expected off, or max-age=<seconds>, with “; includeSubDomains” when that holds for all of them',
    })
    .optional(),
  RATE_LIMIT: z
    .string()
    .default('500')
    .transform(Number)
    .pipe(
      z
        .int({ error: 'expected a whole number from 100 to 1000000' })
        .min(100, { error: 'expected a whole number from 100 to 1000000' })
        .max(1_000_000, { error: 'expected a whole number from 100 to 1000000' }),
    ),
})

type Parsed = z.output<typeof envSchema>
export type Env = Omit<Parsed, 'SITE_URL' | 'AUTH_SECRET' | 'HSTS'> & {
  SITE_URL: string
  AUTH_SECRET: string
  HSTS: string | null
}

/** A setting that stops the program. Its message is one line, without the value of a secret. */
export class SettingError extends Error {
  override name = 'SettingError'
}

/**
 * Reads the settings. An empty variable counts as not set. Throws a SettingError that names the first bad
 * variable, what it holds and what is expected.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(set)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    throw new SettingError(`${name}: got ${quote(name, set[name])}: ${issue?.message}`)
  }
  const siteUrl = parsed.data.SITE_URL ?? `http://localhost:${parsed.data.PORT}`
  return {
    ...parsed.data,
    SITE_URL: siteUrl,
    HSTS: transportSecurity(parsed.data.HSTS, siteUrl),
    AUTH_SECRET: parsed.data.AUTH_SECRET ?? temporarySecret(variables.NODE_ENV),
  }
}

/** A year on a site that says it is served over https, for itself alone; never promised on plain http by itself. */
function transportSecurity(setting: string | undefined, siteUrl: string): string | null {
  if (setting === 'off') return null
  return setting ?? (siteUrl.startsWith('https://') ? 'max-age=31536000' : null)
}

function quote(name: string, value: string | undefined): string {
  if (value === undefined) return 'nothing'
  return name === 'AUTH_SECRET' ? `${value.length} characters` : JSON.stringify(value.slice(0, 200))
}

// Outside production a secret for the life of the process is enough: sign-ins end with it.
function temporarySecret(mode: string | undefined): string {
  if (mode === 'production') {
    throw new SettingError(
      'AUTH_SECRET: got nothing: expected at least 32 random characters (npm start makes one)',
    )
  }
  return randomBytes(32).toString('hex')
}

let current: Env | null = null

/** The settings of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}
