import { type APIRequestContext, test as base } from '@playwright/test'
import { JSDOM } from 'jsdom'

/**
 * A page as a reader without scripts gets it, read by HTTP alone: for what only its HTML says, no browser is started.
 * What is drawn, moved, focused or scripted is the browser's, and what a component does is tested beside it.
 */
export class Html {
  readonly url: URL
  readonly status: number
  /** As it was sent, with its scripts. */
  readonly source: string
  readonly document: Document

  constructor(url: string, status: number, source: string) {
    this.url = new URL(url)
    this.status = status
    this.source = source
    this.document = new JSDOM(source, { url }).window.document
    // What only a script would bring into view does not count.
    for (const unseen of this.document.querySelectorAll('script, style, template, main [hidden]'))
      unseen.remove()
  }

  /** Path and query of the page, after any redirect. */
  get path(): string {
    return `${this.url.pathname}${this.url.search}`
  }

  /** Every element that a selector finds. */
  all(selector: string): HTMLElement[] {
    return [...this.document.querySelectorAll<HTMLElement>(selector)]
  }

  /** The first element that a selector finds, optionally of those with these words. Fails where there is none. */
  one(selector: string, words?: string | RegExp): HTMLElement {
    const found = this.all(selector).find((element) => words === undefined || says(element, words))
    if (found) return found
    throw new Error(`${this.path} has no ${selector}${words === undefined ? '' : ` with “${words}”`}`)
  }

  has(selector: string, words?: string | RegExp): boolean {
    return this.all(selector).some((element) => words === undefined || says(element, words))
  }

  /** The words of an element, as they are read: white space counts once. */
  text(selector = 'main'): string {
    return textOf(this.one(selector))
  }

  /** The words of every element that a selector finds. */
  texts(selector: string): string[] {
    return this.all(selector).map(textOf)
  }

  /** The words of the section under the heading with this id. */
  section(id: string): string {
    return textOf(this.one(sectionAt(id)))
  }

  /** Where the link with these words leads: a path on this site, or an address elsewhere. */
  href(words: string | RegExp, within = 'main'): string {
    return this.hrefOf(this.one(`${within} a[href]`, words))
  }

  /** Where each link that a selector finds leads. */
  hrefs(selector: string): string[] {
    return this.all(selector).map((link) => this.hrefOf(link))
  }

  hrefOf(link: Element): string {
    const to = new URL(link.getAttribute('href') ?? '', this.url)
    return to.origin === this.url.origin ? `${to.pathname}${to.search}${to.hash}` : to.href
  }

  /** The control of a form that a label names. */
  control(label: string | RegExp, form = 'form'): HTMLInputElement | HTMLSelectElement {
    for (const element of this.all(`${form} :is(input, select)`)) {
      if (!isControl(element)) continue
      const named = element.getAttribute('aria-label')
      const labels = named === null ? [...(element.labels ?? [])].map(labelText) : [named]
      if (labels.some((text) => matches(text, label))) return element
    }
    throw new Error(`${this.path} has no field “${label}” in ${form}`)
  }

  /**
   * The address that a browser without scripts asks for when a form is filled and sent. Its method is GET.
   * @param values by the label of each field; of a list of choices, the words or the value of one
   */
  submit(values: Readonly<Record<string, string>>, form = 'form[aria-label="Filters"]'): string {
    const element = this.all(form).find((one) =>
      Object.keys(values).every((label) => this.hasControl(one, label)),
    )
    if (element?.tagName !== 'FORM') throw new Error(`${this.path} has no ${form} with these fields`)
    if ((element.getAttribute('method') ?? 'get').toLowerCase() !== 'get')
      throw new Error('The form is not sent by GET')
    for (const [label, value] of Object.entries(values)) setValue(this.controlIn(element, label), value)
    const view = this.document.defaultView
    if (!view) throw new Error('The page has no window')
    const fields = new view.FormData(element as HTMLFormElement)
    const to = new URL(element.getAttribute('action') ?? '', this.url)
    const query = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
    return `${to.pathname}?${query}`
  }

  private hasControl(form: HTMLElement, label: string): boolean {
    return [...form.querySelectorAll<HTMLElement>('input, select')].some(
      (one) => isControl(one) && isNamed(one, label),
    )
  }

  private controlIn(form: HTMLElement, label: string) {
    const found = [...form.querySelectorAll<HTMLElement>('input, select')].find(
      (one) => isControl(one) && isNamed(one, label),
    )
    if (!found || !isControl(found)) throw new Error(`${this.path} has no field “${label}”`)
    return found
  }
}

type Control = HTMLInputElement | HTMLSelectElement

const isControl = (element: Element): element is Control => ['INPUT', 'SELECT'].includes(element.tagName)

/** The words of a label without those of the control within it. */
function labelText(label: Element): string {
  const copy = label.cloneNode(true) as Element
  for (const control of copy.querySelectorAll('input, select, textarea')) control.remove()
  return textOf(copy)
}

const isNamed = (control: Control, label: string) =>
  control.getAttribute('aria-label') === label ||
  [...(control.labels ?? [])].some((one) => labelText(one) === label)

function setValue(control: Control, value: string): void {
  if (control.tagName === 'SELECT') {
    const options = [...(control as HTMLSelectElement).options]
    const option = options.find(
      (one) => one.value === value || textOf(one) === value || textOf(one).startsWith(`${value} (`),
    )
    if (!option) throw new Error(`“${value}” is no choice of ${control.name}`)
    control.value = option.value
  } else control.value = value
}

/** The words of an element, as they are read: white space counts once. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

const matches = (text: string, words: string | RegExp) =>
  typeof words === 'string' ? text === words : words.test(text)
const says = (element: Element, words: string | RegExp) =>
  matches(textOf(element), words) || matches(element.getAttribute('aria-label') ?? '', words)

/** The part of a page under the heading with this id, as a selector. */
export const sectionAt = (id: string) => `section[aria-labelledby="${id}"]`

/** Reads a page, following redirects. */
export async function readHtml(request: APIRequestContext, path: string): Promise<Html> {
  const response = await request.get(path)
  return new Html(response.url(), response.status(), await response.text())
}

type Fixtures = {
  /** Reads a page, which must answer with 200 unless another status is named. */
  read: (path: string, status?: number) => Promise<Html>
}

/** Tests of HTML: they have the server and no browser. */
export const test = base.extend<Fixtures>({
  read: async ({ request }, use) => {
    await use(async (path, status = 200) => {
      const page = await readHtml(request, path)
      if (page.status !== status) throw new Error(`${path} answered ${page.status} and not ${status}`)
      return page
    })
  },
})

export { expect } from '@playwright/test'
