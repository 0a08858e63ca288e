import localFont from 'next/font/local'

/**
 * Self-hosted from the font packages, with metric-matched fallbacks so that nothing shifts. What every page shows at
 * once is preloaded; a face that only figures and quotations wear is fetched by the pages that have them.
 */
export const serif = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--font-serif-face',
  display: 'swap',
  fallback: ['Georgia', 'Times New Roman', 'serif'],
  adjustFontFallback: 'Times New Roman',
})

export const book = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
  ],
  variable: '--font-book-face',
  display: 'swap',
  preload: false,
  fallback: ['Georgia', 'Times New Roman', 'serif'],
  adjustFontFallback: 'Times New Roman',
})

export const sans = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  variable: '--font-sans-face',
  display: 'swap',
  fallback: ['system-ui', 'Segoe UI', 'Arial', 'sans-serif'],
  adjustFontFallback: 'Arial',
})
