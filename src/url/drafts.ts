import {
  createLoader,
  createSerializer,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { draftActs } from '@/domain/signal/draft-acts'

/** The page that asks before several drafts are changed: which act, and the ids of the drafts selected in the list. */
const draftsParams = {
  act: parseAsStringLiteral(draftActs),
  signal: parseAsNativeArrayOf(parseAsString),
  answer: parseAsString,
}
export const loadDraftsParams = createLoader(draftsParams)
const serialize = createSerializer(draftsParams)

export const draftsPath = '/admin/drafts'

export const draftsHref = (view: Parameters<typeof serialize>[1]): string => serialize(draftsPath, view)
