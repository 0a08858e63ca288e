/**
 * Rows that are made alike. A list of four hundred filings is one row of markup four hundred times over: the rules of
 * axe on structure find in the third row what they found in the first two.
 */

/** Put on the rows that axe passes over; a style sheet in the page hides them while it reads. */
export const passedOver = 'data-passed-over'

/**
 * Marks the rows whose shape — elements, roles, states, classes and which attributes they have — stands twice already
 * among their siblings. What lies free on the page, as marks of a map do, has neighbors that decide whether it can be
 * hit, and a row with an element that `kept` finds was chosen for its look: both stay. Runs inside the page, so it uses
 * nothing from outside but its argument.
 * @returns how many are marked, and the ids that stand more than once: the one fault that needs every row
 */
export function markAlikeRows({ attribute, kept }: { attribute: string; kept: string }): {
  marked: number
  doubled: string[]
} {
  const examplesOfEach = 2
  const fewest = 6
  const shapeOf = (element: Element): string => {
    const attributes = [...element.attributes]
      .map(({ name, value }) =>
        ['class', 'role', 'type', 'scope', 'aria-hidden'].includes(name) ? `${name}=${value}` : name,
      )
      .toSorted()
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    )
    const children = [...element.children].map(shapeOf).join()
    return `${element.tagName}[${attributes.join(' ')}]${hasText ? 't' : ''}(${children})`
  }
  const isFree = (row: Element) =>
    [row, row.firstElementChild].some((one) => one !== null && getComputedStyle(one).position === 'absolute')
  let marked = 0
  for (const parent of document.querySelectorAll('tbody, ul, ol, dl')) {
    if (parent.children.length < fewest) continue
    const seen = new Map<string, number>()
    for (const row of parent.children) {
      const shape = shapeOf(row)
      const before = seen.get(shape) ?? 0
      seen.set(shape, before + 1)
      row.removeAttribute(attribute)
      if (before < examplesOfEach || isFree(row) || row.matches(`:has(${kept})`)) continue
      row.setAttribute(attribute, '')
      marked += 1
    }
  }
  const ids = new Map<string, number>()
  for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1)
  return { marked, doubled: [...ids].filter(([, count]) => count > 1).map(([id]) => id) }
}
