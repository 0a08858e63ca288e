import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['./tests/support/global-setup.ts'],
        },
      },
    ],
  },
})
