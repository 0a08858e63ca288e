import { careerPathAddress } from '@/url/paths'
import { readAsOf } from '@/domain/lists/as-of'
import { errorResponse } from '@/server/api/errors'
import { today } from '@/server/clock'
import { markdownFile } from '@/server/export/markdown-file'
import { pathMarkdown } from '@/server/export/path-markdown'
import { getPath } from '@/server/queries/paths'
import { siteUrl } from '@/server/site'

/** The whole plan of a path, with the index of a day. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params
  const { asOf, problem } = readAsOf(new URL(request.url).searchParams.get('asOf') ?? '', today())
  if (problem) return errorResponse({ code: 'invalid', ...problem })
  const page = await getPath(slug, asOf)
  if (!page) return errorResponse({ code: 'not-found', message: 'There is no such path.', field: null })
  return markdownFile(`plan-${slug}.md`, pathMarkdown(page.row, asOf, `${siteUrl()}${careerPathAddress(slug)}`))
}
