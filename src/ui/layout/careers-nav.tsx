import { careersNavigation } from '@/url/paths'

/** The pages of the careers half, beside one another; the one that is open says so. */
export function CareersNav({ here }: { here: (typeof careersNavigation)[number]['href'] }) {
  return (
    <nav aria-label="Careers" className="mb-7 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6 text-[0.9375rem]">
        {careersNavigation.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === here ? 'page' : undefined}
              className="-mb-px inline-block border-b-2 border-transparent py-2 hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
