import type { MetadataRoute } from 'next'
import { palette } from '@/ui/palette'

/** What a phone shows where the site is kept on its home screen. The pictures are made by scripts/draw-icons.mjs. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Robotaxi Deployment Tracker',
    short_name: 'Robotaxis',
    description: 'Where robotaxis run, who runs them, and what it means for AI careers.',
    start_url: '/',
    display: 'browser',
    background_color: palette['--paper'],
    theme_color: palette['--paper'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
}
