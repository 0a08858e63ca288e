/** Who may do what at the desk: one table, asked by every command and every read. */

/** From the least to the most. A contributor writes, a reviewer decides what readers see, an admin looks after people. */
export const roles = ['contributor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Readonly<Record<Role, string>> = {
  contributor: 'Contributor',
  reviewer: 'Reviewer',
  admin: 'Admin',
}

/** What a role means, for the person who gives it. */
export const roleNotes: Readonly<Record<Role, string>> = {
  contributor: 'writes drafts and submits them for review',
  reviewer: 'also publishes, returns, edits and retracts, and keeps the reference records',
  admin: 'also invites people, changes roles, ends sessions and reads the audit log',
}

/** For each act the roles that may do it on any record, and those that may do it on drafts of their own. */
const table = {
  /** See the desk: its lists, its records and their history, drafts among them. */
  readDesk: { any: roles, own: roles },
  /** Begin a draft, with the reference records that it brings along. */
  writeDraft: { any: roles, own: roles },
  /** Change a signal that readers have not seen. */
  editDraft: { any: ['reviewer', 'admin'], own: roles },
  /** Ask for a draft to be reviewed. */
  submitDraft: { any: ['reviewer', 'admin'], own: roles },
  /** Throw a draft away. */
  discardDraft: { any: ['reviewer', 'admin'], own: roles },
  /** Take a discarded draft back. */
  restoreDraft: { any: ['reviewer', 'admin'], own: roles },
  /** Show a draft to readers. */
  publish: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Send a submitted draft back to its author with a word. */
  returnDraft: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Change a signal that readers have seen. */
  editPublished: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Take a published signal out of the count. */
  retract: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Publish a retracted signal again. */
  publishAgain: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Correct what the rules say that a signal means for careers, and withdraw a correction. */
  correctMapping: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Add or change an operator, place, agency, filing, program or source on its own page. */
  editReference: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Merge one reference record into another. */
  mergeReference: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Retire a reference record, and take it back. */
  retireReference: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Undo an act of change as a new one. */
  undoChangeset: { any: ['reviewer', 'admin'], own: ['reviewer', 'admin'] },
  /** Invite people, give them roles, disable accounts and hand over links. */
  managePeople: { any: ['admin'], own: ['admin'] },
  /** End the sessions of other people. */
  endOthersSessions: { any: ['admin'], own: ['admin'] },
  /** Read who signed in, when and from where. */
  readAudit: { any: ['admin'], own: ['admin'] },
} as const satisfies Record<string, { any: readonly Role[]; own: readonly Role[] }>

export type Act = keyof typeof table

export const acts = Object.keys(table).filter((name): name is Act => name in table)

/**
 * Whether a role may do something.
 * @param about `ownsDraft`: whether the draft that it is about was begun by this person; leave it out where the act is
 * about no draft
 */
export function can(role: Role, act: Act, about: { ownsDraft?: boolean } = {}): boolean {
  const { any, own } = table[act]
  return isAmong(any, role) || (about.ownsDraft === true && isAmong(own, role))
}

const isAmong = (some: readonly Role[], role: Role) => some.includes(role)

/** What a person is told who may not do something: what it was, and who may. */
export function permissionRefusal(act: Act): string {
  const who = isAmong(table[act].any, 'reviewer') ? 'a reviewer' : 'an admin'
  return `Your role does not include this. Ask ${who} to ${whatItIs[act]}.`
}

const whatItIs: Readonly<Record<Act, string>> = {
  readDesk: 'show it to you',
  writeDraft: 'write it',
  editDraft: 'change a draft that someone else began',
  submitDraft: 'submit a draft that someone else began',
  discardDraft: 'discard a draft that someone else began',
  restoreDraft: 'restore a draft that someone else began',
  publish: 'publish it: submit it for review',
  returnDraft: 'return it',
  editPublished: 'change what readers have seen',
  retract: 'retract it',
  publishAgain: 'publish it again',
  correctMapping: 'correct the mapping',
  editReference: 'change the reference record',
  mergeReference: 'merge the reference records',
  retireReference: 'retire the reference record',
  undoChangeset: 'undo the change',
  managePeople: 'manage people',
  endOthersSessions: 'end the session',
  readAudit: 'read the audit log',
}
