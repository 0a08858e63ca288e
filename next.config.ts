import type { NextConfig } from 'next'
import { hintScripts } from './scripts/lib/compile-hints.mjs'
import {
  commonHeaders,
  documentHeaders,
  publicContentSecurityPolicy,
  sharedHeaders,
} from './src/server/security-headers'
import { datedRewrites } from './src/url/dated-records'

const config: NextConfig = {
  // The tests build beside a running site, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // /kit is a page of the development server: a production build has no such address.
  pageExtensions: [...(process.env.NODE_ENV === 'production' ? [] : ['kit.tsx']), 'tsx', 'ts'],
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  // `npm test` checks types in a stage of its own, beside the build.
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED === '1' },
  compiler: { runAfterProductionCompile: hintScripts },
  // With a root layout for readers and another for editors, an address of neither has a page of its own.
  // What is drawn for readers is kept in memory, in so many bytes, and never on the disk that holds the database.
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  cacheMaxMemorySize: 48 * 1024 * 1024,
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', 'pino'],
  cacheLife: {
    // A change made outside this process (a data load, another instance) shows within a minute.
    // A page older than an hour, such as one of the build after a restart, is drawn anew before it is sent.
    tracker: { stale: 60, revalidate: 60, expire: 60 * 60 },
  },
  async rewrites() {
    return { beforeFiles: datedRewrites }
  },
  // The door sets the same on every answer, also on those that the framework gives by itself. These are for a site that
  // runs without one, as in development.
  async headers() {
    return [
      { source: '/:path*', headers: commonHeaders },
      { source: '/((?!_next/static).*)', headers: documentHeaders },
      { source: '/(api|og)/:path*', headers: sharedHeaders },
      {
        // Editors' pages are dynamic and get a nonce from proxy.ts instead.
        source: '/((?!admin|sign-in|_next/static).*)',
        headers: [{ key: 'Content-Security-Policy', value: publicContentSecurityPolicy }],
      },
    ]
  },
}

export default config
