import { auditQuestions, type Rewrite } from '@/content/readiness'

const askOf = new Map<string, string>(auditQuestions.map(({ id, ask }) => [id, ask]))

/** Statements before and after, with the questions that were answered in between. */
export function RewriteList({ rewrites }: { rewrites: readonly Rewrite[] }) {
  return (
    <ul className="careers-items pairs">
      {rewrites.map(({ id, before, questions, after }) => (
        <li key={id} id={`rewrite-${id}`}>
          <p className="quiet">Before</p>
          <p>{before}</p>
          <p className="quiet">{questions.map((one) => askOf.get(one) ?? one).join(' ')}</p>
          <p className="quiet">After</p>
          <p className="font-book text-lg">{after}</p>
        </li>
      ))}
    </ul>
  )
}
