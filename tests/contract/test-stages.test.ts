import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planOf, smokeTests } from '../../scripts/lib/changed.mjs'
import { stages, wholeStage } from '../../scripts/lib/test-stages.mjs'

/** `npm test` runs the scripts that one runs by hand. */

const root = path.resolve(import.meta.dirname, '..', '..')
const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8')
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts

/** The scripts of package.json that a stage calls, in order. */
async function calledBy(stage: Awaited<ReturnType<typeof stages>>[number]): Promise<string[]> {
  const called: string[] = []
  await stage.work(async (script: string) => {
    called.push(script)
    return 0
  })
  return called
}

describe('the commands', () => {
  it('of daily work exist', () => {
    for (const name of [
      ...[
        'start',
        'dev',
        'setup',
        'build',
        'db:migrate',
        'test',
        'test:unit',
        'test:integration',
        'test:e2e',
      ],
      ...['typecheck', 'lint', 'format', 'unused', 'layers'],
    ])
      expect(Object.keys(scripts)).toContain(name)
  })

  it('are what the stages of npm test run', async () => {
    const found = new Map<string, string[]>()
    for (const stage of await stages('/nowhere')) found.set(wholeStage(stage.name), await calledBy(stage))
    expect(Object.fromEntries(found)).toEqual({
      types: ['typecheck'],
      lint: ['lint'],
      unused: ['unused'],
      layers: ['layers'],
      build: ['db:migrate', 'data:load', 'build'],
      unit: ['test:unit'],
      contract: ['test:unit'],
      integration: ['test:integration'],
      browser: ['test:e2e'],
    })
    for (const name of [...found.values()].flat()) expect(Object.keys(scripts)).toContain(name)
  })

  it('each have the program that they start, with its help', () => {
    for (const command of Object.values(scripts)) {
      const file = /^node (scripts\/\S+)/.exec(command)?.[1]
      if (file) expect(read(file), file).toContain('Usage: npm')
    }
  })
})

describe('npm test -- --changed', () => {
  const base = 'a'.repeat(40)

  it('has smoke tests that exist', () => {
    for (const file of smokeTests) expect(existsSync(path.join(root, file)), file).toBe(true)
  })

  it('runs what a change of a page reaches, and says what it leaves out', () => {
    const { wanted, extra, notRun } = planOf(['src/ui/city/city-page.tsx', 'tests/e2e/map.spec.ts'], base)
    expect(wanted).toEqual([
      'types',
      'lint',
      'unused',
      'layers',
      'build',
      'unit',
      'contract',
      'integration',
      'browser',
    ])
    expect(extra.lint).toEqual(['src/ui/city/city-page.tsx', 'tests/e2e/map.spec.ts'])
    expect(extra.unit).toEqual([`--changed=${base}`, '--passWithNoTests'])
    expect(extra.browser).toEqual(['tests/e2e/map.spec.ts', ...smokeTests])
    expect(notRun.join('\n')).toContain('every browser test but tests/e2e/map.spec.ts')
  })

  it('builds nothing for a change that no page shows', () => {
    const { wanted, extra, notRun } = planOf(['src/domain/shared/range.test.ts', 'README.md'], base)
    expect(wanted).toEqual(['types', 'lint', 'unused', 'layers', 'unit', 'contract', 'integration'])
    expect(extra.lint).toEqual(['src/domain/shared/range.test.ts'])
    expect(notRun).toContain('the production build and every browser test')
  })

  it('runs all tests without a browser when what they rest on has changed', () => {
    for (const file of [
      'package-lock.json',
      'vitest.config.ts',
      'prisma/schema.prisma',
      'prisma/data/signals/x.csv',
    ]) {
      const { wanted, extra } = planOf([file], base)
      expect(wanted).not.toContain('contract')
      expect(extra.unit).toEqual([])
      expect(extra.integration).toEqual([])
    }
  })

  it('runs nothing when nothing has changed', () => {
    expect(planOf([], base)).toEqual({ wanted: [], extra: {}, notRun: ['everything: no file has changed'] })
  })
})
