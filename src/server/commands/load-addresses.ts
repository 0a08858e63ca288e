import 'server-only'
import { canonicalAddress } from '@/domain/source/address'
import type { Source } from '@/domain/source/schema'
import type { Filed } from './dataset-files'
import { type DatasetProblem, show } from './dataset-problem'

/**
 * The sources that a load would give an address which another source has here: the two are one publication, and the
 * desk refuses that too. What had its address before is left alone, so that the same files load again.
 * @param writes what the load adds or changes
 * @param stored what is on record and in use before it
 */
export function addressConflicts(
  writes: readonly Filed<Source>[],
  stored: readonly Source[],
): DatasetProblem[] {
  const before = new Map(stored.map((source) => [source.id, addressOf(source)]))
  const after = new Map([...before, ...writes.map(({ record }) => [record.id, addressOf(record)] as const)])
  const holders = new Map<string, string[]>()
  for (const [id, address] of after) {
    if (address !== null) holders.set(address, [...(holders.get(address) ?? []), id])
  }
  return writes.flatMap(({ file, record }) => {
    const address = addressOf(record)
    if (address === null || address === before.get(record.id)) return []
    const other = holders.get(address)?.find((id) => id !== record.id)
    if (other === undefined) return []
    const got = `${show(record.url)}, the address of the source ${other} here`
    const expected = `an address of its own, or ${other} in place of this record`
    return [{ file, record: record.id, field: 'url', got, expected }]
  })
}

const addressOf = ({ url }: Source) => (url === null ? null : canonicalAddress(url))
