import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { envSchema } from '@/server/env'
import { stages, wholeStage } from '../../scripts/lib/test-stages.mjs'
import { textOf } from '../support/documents'

/** What stands around the code says what the code says: the version of Node, the stages, the settings. */

const root = path.resolve(import.meta.dirname, '../..')
const { engines, scripts }: { engines: { node: string }; scripts: Record<string, string> } = JSON.parse(
  textOf('package.json'),
)
const major = /^>=(\d+)/.exec(engines.node)?.[1]
const workflows = readdirSync(path.join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`)

describe('the version of Node', () => {
  it('is the one of package.json in .nvmrc and in every stage of the Dockerfile', () => {
    expect(textOf('.nvmrc').trim()).toBe(major)
    const images = [...textOf('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
    expect(images).toHaveLength(2)
    for (const image of images) expect(image).toBe(`node:${major}-bookworm-slim`)
  })
})

/** The stages as `--only` names them. */
const stageNames = async () => [...new Set((await stages('/nowhere')).map(({ name }) => wholeStage(name)))]

describe('the workflows', () => {
  it('run every stage of npm test between them', async () => {
    const text = textOf('.github/workflows/ci.yml')
    const matrix = /stage: \[([^\]]+)\]/.exec(text)?.[1]?.split(', ') ?? []
    const named = [...text.matchAll(/--only ([\w,]+)/g)].flatMap(([, names = '']) => names.split(','))
    const all = await stageNames()
    // A part of the unit stage, for a run of the changed files.
    expect([...matrix, ...named].sort()).toEqual(all.filter((name) => name !== 'contract').sort())
  })

  it.each(workflows)('%s calls only npm scripts and stages that there are', async (file) => {
    const text = textOf(file)
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(called.filter((name) => !(name in scripts))).toEqual([])
    const all = await stageNames()
    const named = [...text.matchAll(/--only ([\w,]+)/g)].flatMap(([, names = '']) => names.split(','))
    expect(named.filter((name) => !all.includes(name))).toEqual([])
  })

  it.each(workflows)('%s has no right that it does not name, and no secret', (file) => {
    expect(textOf(file)).toMatch(/^permissions:$/m)
    expect(textOf(file)).not.toContain('secrets.')
  })
})

describe('the container', () => {
  const text = textOf('Dockerfile')

  it('runs as nobody special, keeps the data in a volume and says how it is', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '))
    for (const line of ['USER node', 'VOLUME /app/.data', 'HEALTHCHECK ', 'HOST=0.0.0.0']) {
      expect(last).toContain(line)
    }
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD ['))
  })

  it('is built and started with settings that there are', () => {
    const given = [...text.matchAll(/^(?:ARG|ENV|) *([A-Z_]+)=/gm)].map(([, name = '']) => name)
    const ofTools = ['NEXT_TELEMETRY_DISABLED']
    expect(given.filter((name) => !(name in envSchema.shape) && !ofTools.includes(name))).toEqual([])
  })

  it('is built without the files that git ignores', () => {
    const left = textOf('.dockerignore').split('\n')
    const made = textOf('.gitignore')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^\/|\/$/g, ''))
    const apart = ['prisma/*.db*', '.next-*', 'shots']
    expect(made.filter((name) => !left.includes(name) && !apart.includes(name))).toEqual([])
  })
})

describe('the hooks', () => {
  it('can be run, and are named in CONTRIBUTING.md', () => {
    const folder = path.join(root, '.githooks')
    for (const name of readdirSync(folder)) {
      expect(statSync(path.join(folder, name)).mode & 0o111, name).not.toBe(0)
    }
    expect(textOf('CONTRIBUTING.md')).toContain('git config core.hooksPath .githooks')
    expect(existsSync(path.join(folder, 'pre-commit'))).toBe(true)
  })
})
