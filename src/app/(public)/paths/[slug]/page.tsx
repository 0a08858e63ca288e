import type { Metadata } from 'next'
import { pathSlugs } from '@/domain/careers/paths'
import { getPath } from '@/server/queries/paths'
import { MissingRecord } from '../../missing-record'
import { PathView, pathMetadata } from './path-view'

// Every path is built in advance, and an unknown slug gets a real 404. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return pathSlugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pathMetadata((await params).slug)
}

export default async function PathPage({ params }: Props) {
  const page = await getPath((await params).slug)
  if (!page) return <MissingRecord family="path" />
  return <PathView page={page} asked="" problem={null} />
}
