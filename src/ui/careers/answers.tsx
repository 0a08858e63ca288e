import type { ReactNode } from 'react'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'

export type RoleAnswer = { term: string; answer: ReactNode; note: ReactNode }

/** Role, where, when, how sure: what a reader asks first, answered in one strip. */
export function Answers({ answers }: { answers: readonly RoleAnswer[] }) {
  return (
    <DefinitionList look="bare" className="answers">
      {answers.map(({ term, answer, note }) => (
        <Definition key={term} term={term} note={note}>
          {answer}
        </Definition>
      ))}
    </DefinitionList>
  )
}
