import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { cacheDirective } from './tests/support/use-cache-plugin.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': at('./src'),
      // The real module throws outside a React server bundle; the layer check keeps its meaning.
      'server-only': at('./tests/support/server-only.ts'),
    },
  },
  test: {
    globals: false,
    reporters: ['default'],
    // A busy machine takes long to make a database; how long is not what a test here asks.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Offset by 12:45 with its own daylight saving: local-time arithmetic shows at once.
    env: { TZ: 'Pacific/Chatham' },
    // Packages are loaded once for each process, not once for each of 300 files; the setup file resets our own part.
    isolate: false,
    setupFiles: ['./tests/support/fresh-file.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [cacheDirective()],
        resolve: {
          alias: [
            { find: /^next\/(headers|cache|navigation|server)$/, replacement: at('./tests/support/next.ts') },
          ],
        },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['./tests/support/global-setup.ts'],
        },
      },
    ],
  },
})
