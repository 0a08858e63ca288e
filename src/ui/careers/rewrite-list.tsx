import { auditQuestions, type Rewrite } from '@/content/readiness'

const askOf = new Map<string, string>(auditQuestions.map(({ id, ask }) => [id, ask]))

/** Statements before and after, with the questions that were answered in between. */
export function RewriteList({ rewrites }: { rewrites: readonly Rewrite[] }) {
  return (
    <ul className="careers-items careers-items-pairs">
      {rewrites.map(({ id, before, questions, after }) => (
        <li key={id} id={`rewrite-${id}`}>
          <p className="text-note text-muted">Before</p>
          <p>{before}</p>
          <p className="text-note text-muted">{questions.map((one) => askOf.get(one) ?? one).join(' ')}</p>
          <p className="text-note text-muted">After</p>
          <p className="font-book text-lg">{after}</p>
        </li>
      ))}
    </ul>
  )
}
