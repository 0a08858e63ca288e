import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { isValidElement } from 'react'
import { prerender } from 'react-dom/static'

const nowhere = () => {}

/** The router that parts of a page ask for, and that nothing uses while a page is drawn. */
const router = {
  push: nowhere,
  replace: nowhere,
  refresh: nowhere,
  prefetch: nowhere,
  back: nowhere,
  forward: nowhere,
  bfcacheId: '0',
}

/** The HTML of a whole page, once everything in it that waits for the database is there. */
export async function htmlOfPage(page: unknown): Promise<string> {
  const element = await page
  if (!isValidElement(element)) throw new Error('The page is no element')
  const { prelude } = await prerender(<AppRouterContext value={router}>{element}</AppRouterContext>)
  return new Response(prelude).text()
}
