import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from '@/server/generated/prisma/client'
import { absoluteDatabaseUrl, defaultDatabaseUrl } from '../../scripts/lib/project.mjs'
import {
  secretAgency,
  secretCity,
  secretCopy,
  secretFiling,
  secretMemo,
  secretMilestone,
  secretOperator,
  secretProgram,
  secretRegion,
  secretSlug,
  secretStep,
} from './secret-draft'

/** The drafts of `secret-draft.ts` as rows of the database of a running site. Returns the ids of the two signals. */
export async function plantSecretDrafts(): Promise<{ milestone: string; step: string }> {
  const url = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, timeout: 5000 }) })
  const ids = { milestone: `${secretSlug}-milestone`, step: `${secretSlug}-step` }
  try {
    await prisma.operator.create({ data: secretOperator })
    await prisma.place.create({ data: secretRegion })
    await prisma.place.create({ data: secretCity })
    await prisma.agency.create({ data: secretAgency })
    await prisma.filing.create({ data: secretFiling })
    await prisma.program.create({ data: secretProgram })
    await prisma.source.create({ data: secretMemo })
    await prisma.source.create({ data: secretCopy })
    const { sources, citations: _none, filing, stage, vehicles, model, stageNote, ...step } = secretStep
    await prisma.signal.create({
      data: {
        ...step,
        id: ids.step,
        status: 'draft',
        filingStep: { create: { filing, stage, vehicles, model, stageNote } },
        sources: { create: sources.map((sourceId, position) => ({ sourceId, position })) },
      },
    })
    const {
      sources: cited,
      citations: _no,
      program,
      milestone,
      units,
      unitsPerYear,
      ...built
    } = secretMilestone
    await prisma.signal.create({
      data: {
        ...built,
        id: ids.milestone,
        status: 'draft',
        milestone: { create: { program, milestone, units, unitsPerYear } },
        sources: { create: cited.map((sourceId, position) => ({ sourceId, position })) },
      },
    })
  } finally {
    await prisma.$disconnect()
  }
  return ids
}
