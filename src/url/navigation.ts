import { type EntryId, entryIds, type PageEntry, pageIds, pages, sitePage } from './pages'

/** What each is called. Its first page in the registry is the one that it opens. */
export const entryLabels: Readonly<Record<EntryId, string>> = {
  map: 'Map',
  fleets: 'Fleets',
  rules: 'Rules',
  careers: 'Careers',
  data: 'Data',
}

export type NavigationLink = { href: string; label: string }

const linkTo = ({ path, title, label = title }: PageEntry): NavigationLink => ({ href: path, label })

/** The pages of an entry, the one that it opens first. */
export function pagesOf(entry: EntryId): NavigationLink[] {
  return pageIds
    .map(sitePage)
    .filter((page) => page.entry === entry)
    .map(linkTo)
}

/** The five entries of the header, each with the page that it opens. */
export const entryLinks: readonly (NavigationLink & { id: EntryId })[] = entryIds.flatMap((id) => {
  const [first] = pagesOf(id)
  return first ? [{ id, href: first.href, label: entryLabels[id] }] : []
})

/** The pages that the footer leads to. */
export const footerLinks: readonly NavigationLink[] = [
  ...pageIds
    .map(sitePage)
    .filter(({ inFooter }) => inFooter)
    .map(linkTo),
  { href: `${pages.data.path}#api`, label: 'API' },
]
