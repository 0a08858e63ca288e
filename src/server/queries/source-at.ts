import 'server-only'
import { referenceName } from '@/domain/record/types'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { findSourceByAddress } from '../records/source-address'

/** The source in use whose address leads to the same page; null when there is none but `except`, or no session. */
export async function findSourceAt(
  url: string,
  except: string | null,
): Promise<{ id: string; name: string } | null> {
  const editor = await requireEditor()
  if (!editor.ok) return null
  const found = await findSourceByAddress(db(), url, except)
  return found && { id: found.id, name: referenceName('source', found.values) }
}
