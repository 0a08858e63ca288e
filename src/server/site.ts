import { env } from './env'

/** The public address of this site, without a trailing slash. */
export function siteUrl(): string {
  return env().SITE_URL.replace(/\/$/, '')
}
