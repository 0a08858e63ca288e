import { skillNamed } from '@/content/skills'
import type { RoleRow, RoleShift } from '@/content/types'
import { Link } from '@/ui/kit/link'
import { skillPath } from '@/url/paths'

/** The jobs of a role side by side: what they answer for, the skills they ask for, and who turns into one. */
export function RoleCards({ roles, shifts }: { roles: readonly RoleRow[]; shifts: readonly RoleShift[] }) {
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {roles.map(({ role, responsibility, skills, value }) => (
        <li
          key={role}
          className="border-b border-rule py-3 text-note leading-snug lg:border-b-0 lg:border-l lg:px-4 lg:first:border-l-0 lg:first:pl-0"
        >
          <h3 className="text-body">{role}</h3>
          <p className="mt-1.5">{responsibility}</p>
          <p className="mt-1.5 text-sm text-muted">{value}</p>
          <SkillNames names={skills} />
          {shifts
            .filter(({ to }) => to === role)
            .map(({ from }) => (
              <p key={from} className="mt-1.5 text-sm">
                From {lowerFirst(from)}
              </p>
            ))}
        </li>
      ))}
    </ul>
  )
}

/** A lower first letter, unless the word is an abbreviation. */
const lowerFirst = (words: string) =>
  /^[A-Z][a-z]/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words

/** Tools and skills by the names that a role gives them, each leading to what it is. */
function SkillNames({ names }: { names: readonly string[] }) {
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3 text-sm">
      {names.map((name) => {
        const skill = skillNamed(name)
        return (
          <li key={name}>
            {skill ? (
              <Link tap href={skillPath(skill.slug)}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** From a role that exists today to the one that it turns into, and why. */
export function ShiftList({ shifts }: { shifts: readonly RoleShift[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2 lg:grid-cols-3">
      {shifts.map(({ from, to, why }) => (
        <li key={`${from} to ${to}`} className="border-t border-rule pt-3">
          <p className="leading-snug">
            <span className="block text-note text-muted">
              <span className="sr-only">From </span>
              {from}
            </span>
            <span className="mt-0.5 block font-semibold">
              <span aria-hidden="true" className="text-ink-soft">
                →{' '}
              </span>
              <span className="sr-only">to </span>
              {to}
            </span>
          </p>
          <p className="mt-2 text-note leading-snug text-ink-soft">{why}</p>
        </li>
      ))}
    </ul>
  )
}
