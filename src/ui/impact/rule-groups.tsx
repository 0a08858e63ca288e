import type { RuleGroup } from '@/content/methodology-types'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'

type Rule = RuleGroup['rules'][number]
type CountOf = (ruleId: string) => number

const strengthWords = { 1: 'points to it', 2: 'enlarges it', 3: 'creates it' } as const

/** The whole rule table by kind of signal: what must hold, and what it then means for which impacts. */
export function RuleGroups({ groups, countOf }: { groups: readonly RuleGroup[]; countOf: CountOf }) {
  return (
    <div className="mt-8 grid gap-y-10">
      {groups.map(({ kind, label, rules }) => (
        <section key={kind} aria-labelledby={`rules-${kind}`}>
          <h3 id={`rules-${kind}`} className="border-b border-rule-strong pb-1 text-xl">
            {label}
            <span className="ml-2 font-sans text-note font-normal text-muted">
              {rules.length} {rules.length === 1 ? 'rule' : 'rules'}
            </span>
          </h3>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} use={countOf(rule.id)} />
          ))}
        </section>
      ))}
    </div>
  )
}

function RuleRow({ rule: { id, condition, effects }, use }: { rule: Rule; use: number }) {
  return (
    <div
      id={`rule-${id}`}
      className="grid gap-x-10 gap-y-2 border-b border-rule py-3 target:bg-sunken lg:grid-cols-[20rem_1fr]"
    >
      <div className="leading-snug">
        <p className="font-semibold">{condition}</p>
        <p className="mt-1 text-sm text-muted">
          <span className="break-all">{id}</span>, {use} {use === 1 ? 'signal' : 'signals'} today
        </p>
      </div>
      <ul className="grid gap-2 text-note leading-snug">
        {effects.map(({ impact, title, direction, strength, mechanism }) => (
          <li key={impact} className="grid gap-x-4 sm:grid-cols-name">
            <span>
              <Link href={impactPath(impact)}>{title}</Link>{' '}
              <span
                className={`tabular whitespace-nowrap ${direction > 0 ? 'text-ink' : 'text-ink-soft'}`}
                title={`${direction > 0 ? 'More' : 'Less'} of this work; the event ${strengthWords[strength]}`}
              >
                <span aria-hidden="true">{direction > 0 ? '▲' : '▼'} </span>
                {direction > 0 ? '+' : '−'}
                {strength}
              </span>
            </span>
            <span className="text-ink-soft">{mechanism}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
