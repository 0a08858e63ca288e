import { skillNamed } from '@/content/skills'
import type { RoleRow, RoleShift } from '@/content/types'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { skillPath } from '@/url/paths'

const columns: Column<RoleRow>[] = [
  { key: 'role', header: 'Role', rowHeader: true, className: 'min-w-40 md:w-1/5', cell: ({ role }) => role },
  {
    key: 'responsibility',
    header: 'Responsibility',
    className: 'min-w-56',
    cell: ({ responsibility }) => responsibility,
  },
  {
    key: 'skills',
    header: 'Tools and skills',
    className: 'min-w-48',
    cell: ({ skills }) => <SkillNames names={skills} />,
  },
  { key: 'value', header: 'What it is worth', className: 'min-w-48', cell: ({ value }) => value },
]

/** Roles, what they answer for, the skills they ask for and what they are worth. */
export function RolesTable({ roles, title }: { roles: readonly RoleRow[]; title: string }) {
  return (
    <DataTable
      caption={`Roles and skills: ${title}`}
      captionHidden
      columns={columns}
      rows={roles}
      rowKey={({ role }) => role}
      stacks
      empty="No role is described."
    />
  )
}

/** Tools and skills by the names that a role gives them, each leading to what it is. */
function SkillNames({ names }: { names: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-0.5">
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
