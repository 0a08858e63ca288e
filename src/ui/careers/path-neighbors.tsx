import { type CareerPath, careerPaths } from '@/domain/careers/paths'
import { SeriesNeighbors } from '@/ui/layout/series-neighbors'
import { asOfHref } from '@/url/as-of'
import { pathList } from '@/url/lists'
import { careerPathAddress } from '@/url/paths'

/** The paths before and after one, in their fixed order. `asked` is the day as it stands in the address. */
export function PathNeighbors({ number, asked }: { number: number; asked: string }) {
  const link = (path: CareerPath | undefined) =>
    path ? { href: asOfHref(careerPathAddress(path.slug), asked), title: path.title } : null
  return (
    <SeriesNeighbors
      label="Other paths"
      previous={link(careerPaths[number - 2])}
      next={link(careerPaths[number])}
      all={{ href: pathList.href({ asOf: asked }), title: `All ${careerPaths.length} paths` }}
    />
  )
}
