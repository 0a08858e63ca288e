import { Tabs } from '@/ui/kit/tabs'
import { navigation, type PageId, sitePage } from '@/url/pages'

/** The pages of the careers half, beside one another; the one that is open, or to which the open one belongs, says so. */
export function CareersNav({
  here,
  within = false,
}: {
  here: PageId
  /** The open page is one of those below that one. */
  within?: boolean
}) {
  return (
    <Tabs
      label="Careers"
      current={within ? 'true' : 'page'}
      hasRule
      tabs={navigation('careers').map(({ href, label }) => ({
        href,
        label,
        isShown: href === sitePage(here).path,
      }))}
    />
  )
}
