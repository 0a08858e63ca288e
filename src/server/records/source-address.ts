import 'server-only'
import { canonicalAddress } from '@/domain/source/address'
import type { Prisma } from '../generated/prisma/client'
import { inUse } from './reference-rows'
import { findReferences } from './reference-tables'

/** The source in use whose address leads to the same page; null when there is none but `except`. */
export async function findSourceByAddress(
  client: Prisma.TransactionClient,
  url: string,
  except: string | null,
) {
  const wanted = canonicalAddress(url)
  const sources = await findReferences(client, 'source', { ...inUse, url: { not: null } })
  return (
    sources.find(
      ({ id, values }) =>
        id !== except && typeof values.url === 'string' && canonicalAddress(values.url) === wanted,
    ) ?? null
  )
}
