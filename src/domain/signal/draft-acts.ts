/** What can be done to several drafts at once. */
export const draftActs = ['discard', 'submit', 'publish'] as const
export type DraftAct = (typeof draftActs)[number]

/** How many drafts one act takes: a page of the list. */
export const maxDraftsAtOnce = 50
