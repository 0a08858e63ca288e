import { robustnessBadges } from '@/content/robustness'
import { type ImpactRobustness, restsOnOne } from '@/domain/impact/robustness'

/** How firmly an impact keeps its place, in a few words; the last one warns where the index rests on one thread. */
export function RobustnessBadges({ robustness }: { robustness: ImpactRobustness }) {
  const badges = robustnessBadges(robustness)
  const rests = restsOnOne(robustness)
  return (
    <ul className="badges" aria-label="Does the ranking hold?">
      {badges.map((badge, position) => (
        <li key={badge} className={rests && position > 0 ? 'warns' : undefined}>
          {badge}
        </li>
      ))}
    </ul>
  )
}
