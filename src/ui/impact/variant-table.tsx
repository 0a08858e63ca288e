import { type ImpactSlug, impacts } from '@/domain/impact/catalog'
import { Link } from '@/ui/kit/link'
import { sourcePath } from '@/url/paths'

type Row = {
  subject: string
  name: string
  text: string | null
  sourceId: string | null
  ranks: Record<ImpactSlug, number>
  moved: number
}

/** Variants down, impacts across, with the rank of each impact; a rank that differs from the present one is heavy. */
export function VariantTable({
  rows,
  present,
  label,
  hrefOf,
}: {
  rows: readonly Row[]
  present: Record<ImpactSlug, number>
  /** What the variants are, for the head of the first column. */
  label: string
  hrefOf: (slug: ImpactSlug) => string
}) {
  return (
    <section aria-label="Ranks under each variant" className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <table className="variant-table tabular">
        <caption className="sr-only">
          Rank of each role under each variant; bold where it differs from the present ranking
        </caption>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {impacts.map(({ slug, number, title }) => (
              <th key={slug} scope="col">
                <Link look="quiet" href={hrefOf(slug)}>
                  {number} {title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="variant-table-present">
            <th scope="row">The ranking itself</th>
            {impacts.map(({ slug }) => (
              <td key={slug}>{present[slug]}</td>
            ))}
          </tr>
          {rows.map(({ subject, name, text, sourceId, ranks, moved }) => (
            <tr key={subject}>
              <th scope="row">
                {sourceId === null ? name : <Link href={sourcePath(sourceId)}>{name}</Link>}
                <small>
                  {text === null ? '' : `${text} `}
                  {moved === 0 ? 'Changes no rank.' : `Moves ${moved} ${moved === 1 ? 'rank' : 'ranks'}.`}
                </small>
              </th>
              {impacts.map(({ slug }) => (
                <td key={slug}>{ranks[slug] === present[slug] ? ranks[slug] : <b>{ranks[slug]}</b>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
