import { describe, expect, it } from 'vitest'
import { articleBefore, findJobTitle, jobTitles } from '.'

describe('the job titles', () => {
  it('are sixty, each with three roles and a reason in one short line', () => {
    expect(jobTitles).toHaveLength(60)
    for (const { title, nearest, also } of jobTitles) {
      expect(new Set(nearest.map(({ impact }) => impact)).size, title).toBe(3)
      for (const { reason } of nearest) {
        expect(reason.length, reason).toBeLessThanOrEqual(60)
        expect(reason, reason).not.toMatch(/\.$/)
      }
      expect(also.length, title).toBeGreaterThan(0)
    }
  })

  it('are each found by their title, their slug and every other spelling, and by no other', () => {
    for (const one of jobTitles) {
      for (const words of [one.title, one.slug, ...one.also, one.title.toUpperCase()]) {
        expect(findJobTitle(words)?.slug, words).toBe(one.slug)
      }
    }
    const all = jobTitles.flatMap(({ title, also }) => [title, ...also])
    expect(new Set(all.map((words) => words.toLowerCase())).size).toBe(all.length)
    expect(findJobTitle('juggler')).toBeUndefined()
    expect(findJobTitle('')).toBeUndefined()
  })

  it('lead to every one of the roles', () => {
    const reached = new Set(jobTitles.flatMap(({ nearest }) => nearest.map(({ impact }) => impact)))
    expect(reached.size).toBe(15)
  })

  it('take the article that is spoken', () => {
    expect([articleBefore('backend engineer'), articleBefore('aerospace engineer')]).toEqual(['a', 'an'])
  })
})
