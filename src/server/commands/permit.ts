import 'server-only'
import { type Act, can, permissionRefusal, type Role } from '@/domain/desk/permissions'
import { refuse, type Submission, type Transaction } from './changeset'

/** Who carries out a command: the id and the role that the session of the request gave. */
export type Author = Pick<Submission, 'authorId' | 'role'>

/** Refuses with `forbidden` what the role may not do on records of anyone. */
export function permit({ role }: { role: Role }, act: Act): void {
  if (!can(role, act)) refuse('forbidden', permissionRefusal(act))
}

/** Refuses with `forbidden` what the author may not do to this signal, which may be a draft of their own. */
export async function permitOnDraft(
  transaction: Transaction,
  author: Author,
  act: Act,
  signalId: string,
): Promise<void> {
  if (can(author.role, act)) return
  const ownsDraft = (await beganBy(transaction, signalId)) === author.authorId
  if (!can(author.role, act, { ownsDraft })) refuse('forbidden', permissionRefusal(act))
}

/** Who wrote the first revision of a signal; null for a command run on the host. */
async function beganBy(client: Pick<Transaction, 'revision'>, signalId: string): Promise<string | null> {
  const first = await client.revision.findFirst({
    where: { recordType: 'signal', recordId: signalId },
    orderBy: { version: 'asc' },
    select: { changeset: { select: { authorId: true } } },
  })
  return first?.changeset.authorId ?? null
}
