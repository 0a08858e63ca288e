import { type APIRequestContext, test as base } from '@playwright/test'
import { parseHTML } from 'linkedom'

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
    // The parser keeps the case of attributes, in which React is not strict.
    this.document = parseHTML(source.replaceAll(' dateTime=', ' datetime=')).document
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
  control(label: string, form = 'form'): Element {
    const found = this.all(form).flatMap((one) => this.controlIn(one, label) ?? [])[0]
    if (found) return found
    throw new Error(`${this.path} has no field “${label}” in ${form}`)
  }

  /**
   * The address that a browser without scripts asks for when a form is filled and sent. Its method is GET.
   * @param values by the label of each field; of a list of choices, the words or the value of one
   */
  submit(values: Readonly<Record<string, string>>, selector = 'form[aria-label="Filters"]'): string {
    const form = this.all(selector).find((one) =>
      Object.keys(values).every((label) => this.controlIn(one, label)),
    )
    if (!form)
      throw new Error(`${this.path} has no ${selector} with the fields ${Object.keys(values).join(', ')}`)
    if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'get')
      throw new Error('The form is not sent by GET')
    const typed = new Map(
      Object.entries(values).map(([label, value]) => {
        const control = this.controlIn(form, label)
        return [control, control?.tagName === 'SELECT' ? choiceOf(control, value) : value] as const
      }),
    )
    const query = new URLSearchParams()
    for (const control of form.querySelectorAll('input[name], select[name], textarea[name]')) {
      const value = typed.get(control) ?? untouched(control)
      if (value !== null && !control.hasAttribute('disabled'))
        query.append(control.getAttribute('name') ?? '', value)
    }
    const to = new URL(form.getAttribute('action') ?? '', this.url)
    return `${to.pathname}?${query}`
  }

  private controlIn(form: Element, label: string): Element | undefined {
    return [...form.querySelectorAll('input, select, textarea')].find((control) => {
      const id = control.getAttribute('id')
      const labels = [control.closest('label'), id ? this.document.querySelector(`label[for="${id}"]`) : null]
      return (
        control.getAttribute('aria-label') === label ||
        labels.some((one) => one !== null && labelText(one) === label)
      )
    })
  }
}

/** What a control sends that nobody touches; null where it sends nothing. */
function untouched(control: Element): string | null {
  const type = control.getAttribute('type')
  if (type === 'checkbox' || type === 'radio')
    return control.hasAttribute('checked') ? (control.getAttribute('value') ?? 'on') : null
  if (type === 'submit') return null
  if (control.tagName === 'TEXTAREA') return control.textContent
  if (control.tagName !== 'SELECT') return control.getAttribute('value') ?? ''
  const chosen = control.querySelector('option[selected]') ?? control.querySelector('option')
  return chosen ? (chosen.getAttribute('value') ?? textOf(chosen)) : null
}

/** The value of a choice, by itself or by its words, with which a count may stand. */
function choiceOf(control: Element, asked: string): string {
  for (const option of control.querySelectorAll('option')) {
    const value = option.getAttribute('value') ?? textOf(option)
    if (value === asked || textOf(option) === asked || textOf(option).startsWith(`${asked} (`)) return value
  }
  throw new Error(`“${asked}” is no choice of ${control.getAttribute('name')}`)
}

/** The words of a label without those of the control within it. */
function labelText(label: Element): string {
  const copy = label.cloneNode(true)
  if (!('querySelectorAll' in copy)) return ''
  for (const control of (copy as Element).querySelectorAll('input, select, textarea')) control.remove()
  return textOf(copy as Element)
}

/** The words of an element, as they are read: white space counts once. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

const matches = (text: string, words: string | RegExp) =>
  typeof words === 'string' ? text === words : words.test(text)
const says = (element: Element, words: string | RegExp) =>
  matches(textOf(element), words) ||
  matches(element.getAttribute('aria-label') ?? '', words) ||
  matches(spoken(element), words)

/** The words of an element without the signs that only decorate it. */
function spoken(element: Element): string {
  const copy = element.cloneNode(true)
  if (!('querySelectorAll' in copy)) return ''
  for (const sign of (copy as Element).querySelectorAll('[aria-hidden="true"]')) sign.remove()
  return textOf(copy as Element)
}

/** The part of a page under the heading with this id, as a selector. */
export const sectionAt = (id: string) => `section[aria-labelledby="${id}"]`

/** Reads a page, following redirects. */
async function readHtml(request: APIRequestContext, path: string): Promise<Html> {
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
