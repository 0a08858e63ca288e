/**
 * Text that looks alike, for the rule on contrast. A page's own colors decide it: the color, size and weight of the
 * text, and what is painted behind it by the elements that it stands in. Measuring every one of some thousand table
 * cells takes axe ten times as long as measuring two of each look, and a look that was measured on one page is the same
 * on the next.
 */

/** Put on the elements that stand for all that look like them. */
export const lookAttribute = 'data-look'

/**
 * Marks two pieces of text of each look that is not known yet, the longest first: axe does not judge a single character.
 * What is placed freely may lie on something that it does not stand in, so each such element has a look of its own, and
 * one that is never known. Runs inside the page, so it uses nothing from outside but its argument.
 * @returns the looks of the page, and how many elements are marked
 */
export function markLooks({ attribute, known }: { attribute: string; known: readonly string[] }): {
  looks: string[]
  marked: number
} {
  const examplesOfEach = 2
  const painted = new Map<Element, string>()
  /** What is painted behind the text of an element, from the page inward. */
  const behind = (element: Element | null): string => {
    if (element === null) return ''
    const known = painted.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const own = [
      style.backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : style.backgroundColor,
      style.backgroundImage === 'none' ? '' : style.backgroundImage,
      style.opacity === '1' ? '' : style.opacity,
      style.filter === 'none' ? '' : style.filter,
      style.mixBlendMode === 'normal' ? '' : style.mixBlendMode,
      style.position === 'absolute' || style.position === 'fixed' ? `placed ${painted.size}` : '',
    ].join()
    const all = behind(element.parentElement) + (own === ',,,,,' ? '' : `>${own}`)
    painted.set(element, all)
    return all
  }
  const holdsText = (element: Element) =>
    element.matches('a[href], input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
  const isOff = (element: Element) =>
    element.closest(':disabled, [aria-disabled="true"]') !== null ||
    (element instanceof HTMLLabelElement && element.control?.matches(':disabled') === true)

  const byLook = new Map<string, Element[]>()
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute(attribute)
    if (!holdsText(element) || !element.checkVisibility({ visibilityProperty: true })) continue
    const style = getComputedStyle(element)
    const look = [
      behind(element),
      style.color,
      style.fill,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.textDecorationLine,
      style.borderBottomStyle,
      // A link is compared with the words around it.
      element.parentElement ? getComputedStyle(element.parentElement).color : '',
      element.matches('a[href]'),
      isOff(element),
    ].join('|')
    byLook.set(look, [...(byLook.get(look) ?? []), element])
  }
  const textOf = (element: Element) => element.textContent?.trim().length ?? 0
  const before = new Set(known)
  const examples = [...byLook]
    .filter(([look]) => !before.has(look))
    .flatMap(([, alike]) =>
      alike.toSorted((one, other) => textOf(other) - textOf(one)).slice(0, examplesOfEach),
    )
  for (const element of examples) element.setAttribute(attribute, '')
  return { looks: [...byLook.keys()].filter((look) => !look.includes('placed ')), marked: examples.length }
}
