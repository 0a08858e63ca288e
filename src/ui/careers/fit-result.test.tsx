import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fitPaths } from '@/domain/careers/fit'
import { careerPaths } from '@/domain/careers/paths'
import { impacts } from '@/domain/impact/catalog'
import { FitResult } from './fit-result'

const paths = careerPaths.map((path) => ({
  ...path,
  href: `/paths/${path.slug}`,
  impacts: impacts
    .slice(0, 2)
    .map((impact) => ({ ...impact, index: 42.25, href: `/impacts/${impact.slug}` })),
}))
const htmlOf = (answers: Parameters<typeof fitPaths>[0]) =>
  renderToStaticMarkup(<FitResult fit={fitPaths(answers)} paths={paths} day="Jun 15, 2026" questions={12} />)

describe('the result of the fit tool', () => {
  it('shows nothing to compare before anything is answered', () => {
    expect(htmlOf({})).toContain('Nothing is answered yet.')
    expect(htmlOf({})).not.toContain('<ol')
  })

  it('shows three paths with margins, every line of the arithmetic, and the live index', () => {
    const html = htmlOf({ detail: 4, images: 2 })
    expect(html.match(/comes about/g)).toHaveLength(3)
    expect(html).toContain('4 × 9')
    expect(html).toContain('2 × 3')
    expect(html).toContain('<strong>42</strong>')
    expect(html).toContain('30 points ahead of the next')
    expect(html).toContain('42.3')
    expect(html).toContain('Jun 15, 2026')
    expect(html).toContain('href="/plan?path=annotation-operations"')
    expect(html).toContain('What would change this answer')
  })
})
