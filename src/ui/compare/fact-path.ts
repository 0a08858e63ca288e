import type { FactSource } from '@/domain/compare/facts'
import { filingPath, impactPath, signalPath } from '@/url/paths'

/** The page where a statement of a comparison can be checked. */
export function factPath({ kind, id }: FactSource): string {
  switch (kind) {
    case 'signal':
      return signalPath(id)
    case 'filing':
      return filingPath(id)
    case 'impact':
      return impactPath(id)
  }
}
