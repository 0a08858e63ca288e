import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

/** What a page did that no page may do, with the patterns that one test tolerates. */
class PageWatch {
  readonly #origin: string
  readonly #runsScripts: boolean
  readonly #problems: string[] = []
  readonly #tolerated: RegExp[] = []

  constructor(baseURL: string, { runsScripts }: { runsScripts: boolean }) {
    this.#origin = new URL(baseURL).origin
    this.#runsScripts = runsScripts
  }

  /**
   * Lets one kind of problem pass for the rest of this test.
   * @param pattern found in the problem's text
   * @param reason why it is right here; it belongs to the call so that a reader of the test sees it
   */
  tolerate(pattern: RegExp, reason: string): void {
    if (reason.trim() === '') throw new Error('A tolerated problem needs a reason')
    this.#tolerated.push(pattern)
  }

  /** Problems so far that the test does not tolerate. */
  problems(): string[] {
    return this.#problems.filter((problem) => !this.#tolerated.some((pattern) => pattern.test(problem)))
  }

  /** Follows every page that the context has or will have. Call it before the first page loads. */
  async follow(context: BrowserContext): Promise<void> {
    // A development server reloads its pages while files change: not in the middle of a test.
    await context.routeWebSocket(/\/_next\/hmr/, (socket) => {
      const server = socket.connectToServer()
      server.onMessage((message) => {
        if (!/"type":"(restart|reloadPage)"/.test(String(message))) socket.send(message)
      })
    })
    if (this.#runsScripts) context.on('page', waitForScripts)
    const note = (problem: string) => this.#problems.push(problem)
    context.on('weberror', (error) => note(`page error: ${error.error().message}`))
    context.on('console', (message) => {
      // The browser's own line about a failed load is left out: the response says it with its address.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
      note(`console error: ${message.text()} (${message.page()?.url() ?? 'no page'})`)
    })
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (/^https?:$|^wss?:$/.test(protocol) && origin !== this.#origin) {
        note(`third-party request: ${request.url()}`)
      }
    })
    context.on('response', (response) => {
      if (response.status() < 400 || response.request().isNavigationRequest()) return
      note(`status ${response.status()}: ${response.url()}`)
    })
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown'
      // Leaving a page ends what it was still loading.
      if (reason === 'net::ERR_ABORTED') return
      // With scripts off the browser itself refuses to load some.
      if (!this.#runsScripts && request.resourceType() === 'script') return
      note(`request failed, ${reason}: ${request.url()}`)
    })
  }
}

type Fixtures = {
  /** Fails the test when a page logs an error, throws, asks another origin, or cannot load a part of itself. */
  watch: PageWatch
  /** Opens a second person's browser, watched like the first and closed with the test. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      const watch = new PageWatch(requireBaseUrl(baseURL), { runsScripts: javaScriptEnabled !== false })
      await watch.follow(context)
      await use(watch)
      expect(watch.problems(), 'what no page may do').toEqual([])
    },
    { auto: true },
  ],
  openContext: async ({ browser, baseURL, watch, javaScriptEnabled, locale, timezoneId, viewport }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: requireBaseUrl(baseURL),
        javaScriptEnabled,
        locale,
        timezoneId,
        viewport,
        ...options,
      })
      await watch.follow(context)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
})

/**
 * Has actions and assertions on a page wait until its script runs, as a reader would wait: the browser may finish
 * loading before that. The choice of a theme is drawn by the script alone.
 */
async function waitForScripts(page: Page): Promise<void> {
  const notYet = page.locator('body:has(main):has(script[src^="/_next/"])', { hasNot: themeChoice(page) })
  try {
    await page.addLocatorHandler(notYet, () => themeChoice(page).waitFor({ state: 'attached' }))
  } catch (error) {
    // A page that opened and closed at once has nothing to wait for.
    if (!page.isClosed()) throw error
  }
}

const themeChoice = (page: Page) => page.locator('label', { hasText: /^Theme/ }).locator('select')

/** The part of a page under the heading with this id. */
export function section(page: Page, id: string): Locator {
  return page.locator(`section[aria-labelledby="${id}"]`)
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, wanted: Locator, most = 150): Promise<void> {
  await expect(wanted).toBeVisible()
  const handle = await wanted.elementHandle()
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await page.evaluate((element) => document.activeElement === element, handle)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${wanted} was not reached with ${most} presses of Tab`)
}

export function requireBaseUrl(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('baseURL is set in playwright.config.ts')
  return baseURL
}

export { expect }
