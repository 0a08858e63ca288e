import 'server-only'

/** A Markdown text as a file to save. */
export function markdownFile(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
    },
  })
}
