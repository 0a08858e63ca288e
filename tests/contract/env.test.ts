import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { absoluteDatabaseUrl, defaultDatabaseUrl } from '@/server/database-url'
import { envSchema, parseEnv, SettingError } from '@/server/env'
import * as scripts from '../../scripts/lib/project.mjs'
import { rowsOf, textOf } from '../support/documents'

const root = path.resolve(import.meta.dirname, '..', '..')
const variables = Object.keys(envSchema.shape).sort()
const secret = 'x'.repeat(32)

describe('the settings', () => {
  it('are each documented in .env.example, and nothing else is', () => {
    const example = readFileSync(path.join(root, '.env.example'), 'utf8')
    const documented = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(documented.sort()).toEqual(variables)
  })

  it('are each documented in the table of docs/configuration.md, and nothing else is', () => {
    const documented = rowsOf(textOf('docs/configuration.md')).map(([name = '']) => name.replaceAll('`', ''))
    expect(documented.sort()).toEqual(variables)
  })

  it('have defaults, so that an empty .env is enough', () => {
    const empty = Object.fromEntries(variables.map((name) => [name, '']))
    expect(parseEnv({ ...empty, PORT: '4000' })).toMatchObject({
      DATABASE_URL: `file:${path.join(root, '.data', 'tracker.db')}`,
      PORT: 4000,
      SITE_URL: 'http://localhost:4000',
      LOG_LEVEL: 'info',
      TRUST_PROXY: false,
    })
  })

  it('need a secret in production', () => {
    expect(() => parseEnv({ NODE_ENV: 'production' })).toThrow(SettingError)
    expect(() => parseEnv({ NODE_ENV: 'production' })).toThrow(
      /^AUTH_SECRET: got nothing: expected at least 32/,
    )
    expect(parseEnv({ NODE_ENV: 'production', AUTH_SECRET: secret }).AUTH_SECRET).toBe(secret)
  })

  it.each([
    ['DATABASE_URL', 'postgres://host/db', 'expected file:<path> of a SQLite file'],
    ['PORT', '70000', 'expected a whole number from 1 to 65535'],
    ['PORT', '80a', 'expected a whole number from 1 to 65535'],
    ['SITE_URL', 'tracker.example.org', 'expected the public address of the site'],
    ['CONTACT_EMAIL', 'nobody', 'expected an e-mail address'],
    ['CORRECTIONS_URL', 'tracker', 'expected the address of the page that takes corrections'],
    ['BASEMAP_STYLE_URL', 'ftp://tiles.example.org', 'expected the address of a MapLibre style'],
    ['LOG_LEVEL', 'loud', 'expected fatal, error, warn, info, debug, trace or silent'],
    ['TRUST_PROXY', 'yes', 'expected 1 behind a proxy'],
  ])('refuse %s=%s with one line', (name, value, expected) => {
    const refusal = () => parseEnv({ [name]: value })
    expect(refusal).toThrow(SettingError)
    expect(refusal).toThrow(`${name}: got "${value}": ${expected}`)
  })

  it('never show a secret', () => {
    expect(() => parseEnv({ AUTH_SECRET: 'hunter2' })).toThrow(/^AUTH_SECRET: got 7 characters: expected/)
  })

  it.each([
    defaultDatabaseUrl,
    'file:other.db',
    'file:/tmp/tracker.db',
    'file:../up.db',
    'file:/tmp/a/../b.db',
  ])('mean the same file in the site and in the commands: %s', (url) => {
    expect(scripts.absoluteDatabaseUrl(url)).toBe(absoluteDatabaseUrl(url))
    expect(scripts.defaultDatabaseUrl).toBe(defaultDatabaseUrl)
  })
})
