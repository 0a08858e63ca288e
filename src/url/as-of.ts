import { createLoader, createSerializer, parseAsString, type SearchParams } from 'nuqs/server'

/**
 * The day as of which a page is read. It stays text here, so that a day that cannot be read reaches the reader as
 * a message; empty is today.
 */
export const asOfParams = { asOf: parseAsString.withDefault('') }

const load = createLoader(asOfParams)

/** The day that the address of a page with nothing else to ask for names. */
export const readAsked = async (searchParams: Promise<SearchParams>) => load(await searchParams)

const serialize = createSerializer(asOfParams)

/** The address of a page as of a day; today is left out. */
export function asOfHref(path: string, asOf: string): string {
  return serialize(path, { asOf })
}

/** What a form keeps of the day of its page, in a hidden field; nothing for today. */
export function keptDay(asOf: string): Record<string, string> {
  return asOf === '' ? {} : { asOf }
}
