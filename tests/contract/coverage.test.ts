import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSkill, practices } from '@/content/skills'
import { impactSlugs } from '@/domain/impact/catalog'
import { pageIds, sitePage } from '@/url/pages'

const root = path.resolve(import.meta.dirname, '../..')
const text = readFileSync(path.join(root, 'docs/coverage.md'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| (?!heading|---)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))
const pageOf = (cell: string | undefined) => cell?.replaceAll('`', '') ?? ''
const known = new Set<string>([
  ...pageIds.map((id) => sitePage(id).path),
  ...impactSlugs.map((slug) => `/impacts/${slug}`),
])

describe('the coverage of the article', () => {
  it('has a row for every heading, each with its page and place', () => {
    expect(rows.length).toBeGreaterThanOrEqual(115)
    expect(rows.filter((row) => row.length !== 3 || row.some((cell) => cell.trim() === ''))).toEqual([])
  })

  it('names pages that the site has', () => {
    expect(rows.map((row) => pageOf(row[1])).filter((page) => !known.has(page))).toEqual([])
  })

  it('covers each of the fifteen impacts', () => {
    const covered = new Set(rows.map((row) => pageOf(row[1])))
    expect(impactSlugs.filter((slug) => !covered.has(`/impacts/${slug}`))).toEqual([])
  })

  it('names files, skills and practices that exist', () => {
    const files = [...text.matchAll(/`((?:src|tests)\/[^`]+)`/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(8)
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
    const skills = [...text.matchAll(/skill `([^`]+)`/g)].map(([, slug = '']) => slug)
    expect(skills.filter((slug) => !findSkill(slug))).toEqual([])
    const named = [...text.matchAll(/practice `([^`]+)`/g)].map(([, id = '']) => id)
    expect(named.filter((id) => !practices.some((practice) => practice.id === id))).toEqual([])
  })
})
