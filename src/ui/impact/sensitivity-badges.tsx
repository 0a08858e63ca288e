import { sensitivityBadges } from '@/content/sensitivity'
import { dependsOnOne, type ImpactSensitivity } from '@/domain/impact/sensitivity'
import { Badge } from '@/ui/kit/badge'

/** How firmly an impact keeps its place, in a few words; the last one warns where the index rests on one thread. */
export function SensitivityBadges({
  sensitivity,
  inTable = false,
}: {
  sensitivity: ImpactSensitivity
  inTable?: boolean
}) {
  const badges = sensitivityBadges(sensitivity)
  const rests = dependsOnOne(sensitivity)
  return (
    <ul className={inTable ? '' : 'flex flex-wrap gap-x-2 gap-y-1'} aria-label="Does the ranking hold?">
      {badges.map((badge, position) => (
        <li key={badge}>
          <Badge tone={rests && position > 0 ? 'warning' : 'plain'} isFramed={!inTable}>
            {badge}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
