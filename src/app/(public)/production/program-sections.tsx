import type { ProductionRow } from '@/domain/lists/production'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { MilestoneTable } from '@/ui/lists/milestone-table'
import { operatorPath, programPath } from '@/url/paths'

/** The milestones of each program. */
export function ProgramSections({ rows }: { rows: readonly ProductionRow[] }) {
  return (
    <>
      {rows.map(({ program, operatorName, milestones: own, contested }) => (
        <Section
          key={program.slug}
          id={program.slug}
          title={program.name}
          aside={
            <>
              <Link href={operatorPath(program.operator)}>{operatorName}</Link>
              {program.site ? ` · ${program.site}` : ''}
              {' · '}
              <Link href={programPath(program.slug)}>Planned and built</Link>
            </>
          }
        >
          <MilestoneTable
            name={program.name}
            milestones={[...own, ...contested]}
            allHref={programPath(program.slug)}
          />
        </Section>
      ))}
    </>
  )
}
