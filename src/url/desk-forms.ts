import { createLoader } from 'nuqs/server'
import type { ReferenceType } from '@/domain/record/types'
import type { DraftAct } from '@/domain/signal/draft-acts'
import type { SignalKind } from '@/domain/signal/kinds'
import { changePath } from './changes'
import {
  accessLinkPath,
  accountHref,
  editSignalPath,
  newSignalParams,
  newSignalPath,
  peopleHref,
  signInHref,
} from './desk'
import { newRecordPath, recordPath } from './desk-records'
import { draftsHref } from './drafts'

/** A form of the desk, and the page on which it is shown again after a refusal. */
export type DeskFormAddress = {
  /** The answer to a form shows at the form of the same name and nowhere else. */
  name: string
  /** The address of its page with the key of an answer. */
  page: (answer: string) => string
}

/** Every form that can be refused. */
export const deskForms = {
  signIn: (next: string): DeskFormAddress => ({
    name: 'sign-in',
    page: (answer) => signInHref('/sign-in', { next, answer }),
  }),
  password: (): DeskFormAddress => ({
    name: 'password',
    page: (answer) => accountHref('/admin/account', { answer }),
  }),
  /** A form of the account page beside that of the password. */
  account: (name: 'setup' | 'confirm' | 'turn-off' | 'remove-passkey'): DeskFormAddress => ({
    name: `account:${name}`,
    page: (answer) => accountHref('/admin/account', { answer }),
  }),
  code: (next: string): DeskFormAddress => ({
    name: 'sign-in:code',
    page: (answer) => signInHref('/sign-in', { next, step: 'code', answer }),
  }),
  /** A form of the page of people: `invite`, or one about a person. */
  people: (name: string): DeskFormAddress => ({
    name: `people:${name}`,
    page: (answer) => peopleHref('/admin/people', { answer }),
  }),
  link: (token: string): DeskFormAddress => ({
    name: 'link',
    page: (answer) => accessLinkPath(token, { answer }),
  }),
  newEntry: (kind: SignalKind): DeskFormAddress => ({
    name: `entry:new:${kind}`,
    page: (answer) => newSignalPath(kind, { answer }),
  }),
  entry: (id: string): DeskFormAddress => ({
    name: `entry:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  retract: (id: string): DeskFormAddress => ({
    name: `retract:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  correct: (id: string): DeskFormAddress => ({
    name: `correct:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  returnDraft: (id: string): DeskFormAddress => ({
    name: `return:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  discard: (id: string): DeskFormAddress => ({
    name: `discard:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  bringBack: (id: string): DeskFormAddress => ({
    name: `bring-back:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
  drafts: (act: DraftAct, ids: readonly string[]): DeskFormAddress => ({
    name: `drafts:${act}`,
    page: (answer) => draftsHref({ act, signal: [...ids], answer }),
  }),
  undo: (id: string): DeskFormAddress => ({
    name: `undo:${id}`,
    page: (answer) => changePath(id, { answer }),
  }),
  restore: (id: string): DeskFormAddress => ({
    name: `restore:${id}`,
    page: (answer) => editSignalPath(id, { answer }),
  }),
}

/** The forms of reference records, each named apart from those beside it. */
export const recordForms = {
  add: (type: ReferenceType): DeskFormAddress => ({
    name: `record:new:${type}`,
    page: (answer) => newRecordPath(type, { answer }),
  }),
  edit: (type: ReferenceType, id: string): DeskFormAddress => ({
    name: `record:edit:${type}:${id}`,
    page: (answer) => recordPath(type, id, { answer }),
  }),
  show: (type: ReferenceType, id: string): DeskFormAddress => ({
    name: `record:show:${type}:${id}`,
    page: (answer) => recordPath(type, id, { answer }),
  }),
  merge: (type: ReferenceType, id: string, into: string): DeskFormAddress => ({
    name: `record:merge:${type}:${id}`,
    page: (answer) => recordPath(type, id, { answer, into: into || null }),
  }),
  retire: (type: ReferenceType, id: string): DeskFormAddress => ({
    name: `record:retire:${type}:${id}`,
    page: (answer) => recordPath(type, id, { answer }),
  }),
  restore: (type: ReferenceType, id: string): DeskFormAddress => ({
    name: `record:restore:${type}:${id}`,
    page: (answer) => recordPath(type, id, { answer }),
  }),
}

/** What stands for the key of an answer that was not kept: it could not be, or too many were refused at once. */
export const notKept = { failed: 'none', tooMany: 'too-many' } as const

const loadFormState = createLoader(newSignalParams)

/** Whether this address of the desk shows the answer to a form. */
export function carriesFormState(path: string): boolean {
  const { answer } = loadFormState(new URL(path, 'http://desk.invalid').searchParams)
  return answer !== null && answer !== notKept.failed && answer !== notKept.tooMany
}
