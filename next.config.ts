import type { NextConfig } from 'next'
import { commonHeaders, publicContentSecurityPolicy } from './src/server/security-headers'

const config: NextConfig = {
  // The tests build beside a running site, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', 'pino'],
  cacheLife: {
    // A change made outside this process (a data load, another instance) shows within a minute.
    tracker: { stale: 60, revalidate: 60, expire: 60 * 60 * 24 },
  },
  // A past day is rendered for each request, so that the page of today can be built in advance and answer an unknown
  // address with a 404. Readers see one address with the day in its query.
  async rewrites() {
    const dated = ['filings', 'jurisdictions', 'production']
    return {
      beforeFiles: dated.map((folder) => ({
        source: `/${folder}/:slug`,
        has: [{ type: 'query' as const, key: 'asOf', value: '(?<asOf>[^/]{1,40})' }],
        destination: `/${folder}/:slug/:asOf`,
      })),
    }
  },
  async headers() {
    return [
      { source: '/:path*', headers: commonHeaders },
      {
        // Editors' pages are dynamic and get a nonce from proxy.ts instead.
        source: '/((?!admin|sign-in).*)',
        headers: [{ key: 'Content-Security-Policy', value: publicContentSecurityPolicy }],
      },
    ]
  },
}

export default config
