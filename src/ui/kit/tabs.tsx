import { formatNumber } from '@/domain/shared/range'

export type Tab = {
  href: string
  label: string
  /** How many there are behind it. */
  count?: number
  isShown: boolean
}

/**
 * Views of one thing beside one another. Each has an address of its own, so they are links: the one that is shown says
 * so, and Back leads to the one before.
 */
export function Tabs({
  label,
  tabs,
  current = 'page',
  hasRule = false,
  keepsPlace = false,
}: {
  /** What they are views of, read out. */
  label: string
  tabs: readonly Tab[]
  /** `true` where the open page is below the address of its tab. */
  current?: 'page' | 'true'
  /** Under the heading of a page: a line along all of them. */
  hasRule?: boolean
  /** A click changes what is listed below and leaves the page where it is. */
  keepsPlace?: boolean
}) {
  return (
    <nav aria-label={label} className={hasRule ? 'mb-7 border-b border-rule' : 'mb-6'}>
      <ul className="flex flex-wrap gap-x-6 text-note">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.isShown ? current : undefined}
              data-scroll={keepsPlace ? 'keep' : undefined}
              className={`inline-block border-b-2 border-transparent py-2 hover:border-rule-strong aria-[current]:border-ink aria-[current]:font-semibold ${hasRule ? '-mb-px' : ''}`}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="tabular font-normal text-muted"> {formatNumber(tab.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
