import type { Page } from '@playwright/test'

/** What does not fit, measured in the page. */

/** The elements that make a page wider than the screen, outermost last; empty when it fits. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('[tabindex="0"]'),
    )
    return [`by ${over} px`, ...wide.slice(-3).map((one) => `${one.tagName}.${one.className}`)]
  })
}

/** Links and buttons whose words are cut off by their own box. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      // Meant for screen readers alone.
      if (clipPath !== 'none') return false
      const hides = (value: string) => value === 'hidden' || value === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    }
    return [...document.querySelectorAll('a, button')]
      .filter((element) => element.textContent?.trim() && element.checkVisibility() && isCut(element))
      .map((element) => element.textContent?.trim() ?? '')
  })
}

/** What is wrong with a page on paper: its colors, what only works on a screen, and tables that are cut. */
export function wrongOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    const colors = `${color} on ${backgroundColor}`
    const shown = ['nav', 'form', 'button', 'header details summary'].filter((selector) =>
      [...document.querySelectorAll(selector)].some(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0,
      ),
    )
    const cut = [...document.querySelectorAll('main table')]
      .filter((table) => table.getBoundingClientRect().width > 0)
      .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((table) => table.querySelector('caption')?.textContent ?? 'a table without a caption')
    return [
      ...(colors === 'rgb(0, 0, 0) on rgb(255, 255, 255)' ? [] : [`colors: ${colors}`]),
      ...shown.map((selector) => `${selector} is printed`),
      ...cut.map((caption) => `cut: ${caption}`),
    ]
  })
}

/** How many tables are stacked on a narrow screen, and what is wrong with them. */
export function stackedTables(page: Page): Promise<{ count: number; wrong: string[] }> {
  return page.evaluate(() => {
    const tables = [...document.querySelectorAll('main table.data-table-stacks')].filter((table) =>
      table.checkVisibility(),
    )
    const roles = ['cell', 'columnheader', 'rowheader']
    const wrong = tables.flatMap((table) => {
      const name = table.querySelector('caption')?.textContent ?? 'a table without a caption'
      const cells = [...table.querySelectorAll('tbody tr:first-child > td')].filter(
        (cell) => getComputedStyle(cell).display !== 'none',
      )
      const unnamed = cells.filter((cell) => !/^"[^"]+"/.test(getComputedStyle(cell, '::before').content))
      const odd = [...table.querySelectorAll('tr > *')].filter(
        (cell) => !roles.includes(cell.getAttribute('role') ?? ''),
      )
      return [
        ...(table.scrollWidth > (table.parentElement?.clientWidth ?? 0)
          ? [`${name}: wider than its place`]
          : []),
        ...(cells.length === 0 ? [`${name}: no cells`] : []),
        ...(unnamed.length > 0 ? [`${name}: ${unnamed.length} cells without the name of their column`] : []),
        ...(odd.length > 0 ? [`${name}: ${odd.length} cells without a role`] : []),
      ]
    })
    return { count: tables.length, wrong }
  })
}
