import type { PrismaClient } from '@/server/generated/prisma/client'

/** What a count of vehicles (`vehicleCount`) rests on, for a database that needs no more. */
export async function addSmallRecord(prisma: PrismaClient): Promise<void> {
  const publishedAt = new Date('2026-01-01')
  await prisma.place.create({
    data: { slug: 'us-tx', kind: 'region', name: 'Texas', code: 'US-TX', country: 'US', publishedAt },
  })
  await prisma.place.create({
    data: {
      slug: 'austin-tx',
      kind: 'city',
      name: 'Austin',
      parent: 'us-tx',
      country: 'US',
      lat: 30.27,
      lng: -97.74,
      publishedAt,
    },
  })
  await prisma.operator.create({
    data: { slug: 'tesla', name: 'Tesla Robotaxi', country: 'US', publishedAt },
  })
  await prisma.source.create({
    data: {
      id: 'agntai-2026-04-21',
      publisher: 'The Gazette',
      title: 'Sixty cars',
      kind: 'company',
      publishedAt,
    },
  })
}
