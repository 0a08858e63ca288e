import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindOf } from '@/server/limits/request-cost'
import { entryLinks, pagesOf } from '@/url/navigation'
import { textOf } from '../support/documents'

const root = path.resolve(import.meta.dirname, '../..')

/** Addresses of every route file below a folder of src/app, without route groups. */
function routes(folder: string, file: string): string[] {
  return readdirSync(path.join(root, 'src/app', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === file)
    .map((name) =>
      `/${path.join(folder, path.dirname(name))}`.replaceAll(/\/\([^)]+\)/g, '').replace(/\/\.$/, ''),
    )
    .map((address) => address || '/')
    .filter((address) => !address.includes('[...'))
}

const pages = [...routes('(public)', 'page.tsx'), '/sign-in', '/admin']
const endpoints = routes('api/v1', 'route.ts').map((address) => address.replaceAll(/\[(\w+)\]/g, '{$1}'))

const documented = { pages: textOf('docs/pages.md'), api: textOf('docs/api.md') }

describe('docs/pages.md and docs/api.md', () => {
  it('are read against a real list of routes', () => {
    expect(pages.length).toBeGreaterThan(18)
    expect(endpoints.length).toBeGreaterThan(8)
  })

  it.each(pages)('name the page %s', (page) => {
    expect(documented.pages).toContain(`\`${page}\``)
  })

  it.each(endpoints)('document the endpoint %s', (endpoint) => {
    expect(documented.api).toContain(`\`${endpoint}\``)
  })
})

describe('the entries in docs/pages.md', () => {
  it('are those of the header, with their pages', () => {
    const rows = [...documented.pages.matchAll(/^\| (\w+) \| (`\/.*) \|$/gm)]
    const listed = rows.map(([, label, pages = '']) => [
      label,
      [...pages.matchAll(/`([^`]+)`/g)].map(([, path]) => path),
    ])
    expect(listed).toEqual(entryLinks.map(({ id, label }) => [label, pagesOf(id).map(({ href }) => href)]))
  })
})

describe('the door', () => {
  const ofDesk = routes('(desk)', 'page.tsx')

  it('is asked about a real list of pages', () => {
    expect(ofDesk).toContain('/sign-in/link/[token]')
  })

  it.each(ofDesk)('knows that forms are sent to %s (V10)', (page) => {
    expect(kindOf(page)).toBe('desk')
  })

  it.each(routes('(public)', 'page.tsx'))('knows that nothing is sent to %s (V6)', (page) => {
    expect(kindOf(page)).not.toBe('desk')
  })
})
