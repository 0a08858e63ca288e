import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { auditKinds } from '@/domain/desk/audit'
import type { Act } from '@/domain/desk/permissions'
import { recordStatuses, type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { parseAsUnseen, type Unseen } from './unseen'

/** Addresses that answer with a refusal, each with its status: what does not exist, and what a role does not include. */
export const refusedPaths = { missing: '/admin/no-such-record', forbidden: '/admin/not-allowed' } as const

/** What a page of the desk asks of a role beyond a session; null where every role opens it. */
export function actOfPage(pathname: string): Act | null {
  if (pathname === '/admin/people/audit') return 'readAudit'
  return pathname === '/admin/people' ? 'managePeople' : null
}

export const adminSorts = [
  'relevance',
  'updated',
  'date',
  'headline',
  'kind',
  'operator',
  'place',
  'status',
] as const

/** What the list can be narrowed to: the life of a record, or the drafts that were thrown away. */
export const adminStatuses = [...recordStatuses, 'discarded'] as const

/** View state of the editors' list of signals. */
const adminParams = {
  q: parseAsString.withDefault(''),
  status: parseAsStringLiteral(adminStatuses),
  kind: parseAsStringLiteral(signalKinds),
  operator: parseAsString.withDefault(''),
  /** Null: by relevance where something is searched for, and by the last change otherwise. */
  sort: parseAsStringLiteral(adminSorts),
  order: parseAsStringLiteral(['asc', 'desc']).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}

/** The list of all signals. */
export const signalListPath = '/admin/signals'

export const loadDeskParams = createLoader(adminParams)
export const adminHref = createSerializer(adminParams)

/** What the last action on a signal did, shown once above its form. */
export const savedStates = [
  'created',
  'saved',
  'submitted',
  'returned',
  'discarded',
  'brought-back',
  'published',
  'retracted',
  'restored',
  'corrected',
  'withdrawn',
  'unchanged',
] as const
export type SavedState = (typeof savedStates)[number]

/**
 * The key of the answer to a form that was sent without JavaScript and refused, in the address of the page that shows
 * it again. Any text: what it opens is decided where it is read.
 */
const answer = parseAsString

/** `removed`: the characters that cannot be seen and that the save took out, by field. */
const editParams = { saved: parseAsStringLiteral(savedStates), removed: parseAsUnseen, answer }
export const loadEditParams = createLoader(editParams)
const editHref = createSerializer(editParams)

/** `from`: the signal whose operator, place and other particulars the form begins with. */
export const newSignalParams = { answer, from: parseAsString }
export const loadNewSignalParams = createLoader(newSignalParams)
const newSignalHref = createSerializer(newSignalParams)

/** What was just changed on the account page. */
const accountParams = {
  changed: parseAsStringLiteral([
    'password',
    'second-factor-on',
    'second-factor-off',
    'passkey-added',
    'passkey-removed',
    'session',
    'sessions',
  ]),
  answer,
}
export const loadAccountParams = createLoader(accountParams)
export const accountHref = createSerializer(accountParams)

/** `step`: which form of sign-in is shown; `done`: what was done before. */
const signInParams = {
  next: parseAsString.withDefault('/admin'),
  step: parseAsStringLiteral(['code']),
  done: parseAsStringLiteral(['link']),
  answer,
}
export const loadSignInParams = createLoader(signInParams)
export const signInHref = createSerializer(signInParams)

/** What was just done on the page of people. */
const peopleParams = {
  done: parseAsStringLiteral([
    'link',
    'role',
    'disabled',
    'enabled',
    'sessions',
    'withdrawn',
    'factors',
    'refused',
  ]),
  answer,
}
export const loadPeopleParams = createLoader(peopleParams)
export const peopleHref = createSerializer(peopleParams)

/** View state of the audit log. */
const auditParams = {
  kind: parseAsStringLiteral(auditKinds),
  person: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
}
export const loadAuditParams = createLoader(auditParams)
export const auditHref = createSerializer(auditParams)

/** The page that a link of an admin leads to. */
const linkParams = { answer }
export const loadLinkParams = createLoader(linkParams)
export const accessLinkPath = (token: string, view: { answer?: string | null } = {}) =>
  createSerializer(linkParams)(`/sign-in/link/${encodeURIComponent(token)}`, view)

export function newSignalPath(
  kind: SignalKind,
  view: { answer?: string | null; from?: string | null } = {},
): string {
  return newSignalHref(`/admin/signals/new/${kind}`, view)
}

type EditView = { saved?: SavedState | null; removed?: Unseen | null; answer?: string | null }

export function editSignalPath(id: string, view: EditView = {}): string {
  return editHref(`/admin/signals/${id}`, view)
}

/** The public page of a draft as its readers would see it. */
export const previewSignalPath = (id: string) => `/admin/signals/${id}/preview`
