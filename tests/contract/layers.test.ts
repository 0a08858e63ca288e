import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkImports } from '../../scripts/lib/layers.mjs'

const file = (name: string, text: string) => [{ path: name, text }]

describe('the direction of imports', () => {
  it('holds in the source', () => {
    const script = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'check-layers.mjs')
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toContain('in the right direction')
  })

  it.each([
    ['src/domain/a.ts', "import { b } from '@/content/b'", 'domain imports only domain'],
    [
      'src/domain/a.ts',
      "import { readFileSync } from 'node:fs'",
      'imports Zod, Turf, any-ascii and nothing else',
    ],
    ['src/domain/a.ts', "import { cache } from 'react'", 'imports Zod, Turf, any-ascii and nothing else'],
    ['src/domain/a.ts', "import data from '../../prisma/data/places.json'", 'from outside src'],
    ['src/content/a.ts', "export { b } from '../ui/b'", 'content imports only content, url, domain'],
    ['src/url/a.ts', "import { b } from '@/server/b'", 'url imports only url, domain'],
    ['src/server/a.ts', "import {\n  b,\n} from '@/ui/b'", 'server imports only server'],
    [
      'src/server/a.ts',
      "import type { Prisma } from './generated/prisma/client'",
      "the database's own folders",
    ],
    ['src/form/a.ts', "import { b } from '@/ui/b'", 'form imports only form, url, domain'],
    ['src/ui/a.tsx', "import type { db } from '../server/db'", 'ui imports only ui'],
    ['src/ui/a.tsx', "const b = await import('@/server/b')", 'ui imports only ui'],
    ['src/ui/a.tsx', "import '@/app/globals.css'", 'ui imports only ui'],
    ['src/app/(public)/a.client.tsx', "import { db } from '@/server/db'", 'never imports the server'],
    ['src/app/page.tsx', "import { PrismaClient } from '@prisma/client'", "the database's own folders"],
  ])('refuses in %s: %s', (name, text, reason) => {
    const problems = checkImports(file(name, text))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
    expect(problems[0]).toContain(reason)
  })

  it.each([
    ['src/domain/signal/a.ts', "import { z } from 'zod'\nimport { b } from '../shared/b'"],
    ['src/domain/area/a.ts', "import { area } from '@turf/area'"],
    ['src/domain/a.test.ts', "import { readFileSync } from 'node:fs'\nimport { it } from 'vitest'"],
    ['src/server/commands/a.ts', "import { Prisma } from '../generated/prisma/client'"],
    ['src/ui/a.tsx', "import { b } from '@/domain/b'\nimport Link from 'next/link'"],
    ['src/app/page.tsx', "import { db } from '@/server/db'\nimport { B } from '@/ui/b'"],
    ['src/proxy.ts', "import { b } from './server/b'"],
    ['src/ui/a.tsx', "// import { db } from '@/server/db'\nconst text = 'from the register'"],
  ])('allows in %s: %s', (name, text) => {
    expect(checkImports(file(name, text))).toEqual([])
  })

  it('refuses two folders of the domain that import each other, and lets their tests be', () => {
    const [low, high] = [
      { path: 'src/domain/signal/a.ts', text: "import type { B } from '../impact/b'" },
      { path: 'src/domain/impact/b.ts', text: "import { a } from '../signal/a'" },
    ] as const
    expect(checkImports([low, high])).toEqual([expect.stringContaining('in one direction')])
    expect(checkImports([{ ...low, path: 'src/domain/signal/a.test.ts' }, high])).toEqual([])
  })

  it('refuses a file that has grown beyond measure', () => {
    const long = 'const a = 1\n'.repeat(401)
    expect(checkImports(file('src/ui/a.tsx', long))).toEqual([expect.stringContaining('401 lines')])
  })
})
