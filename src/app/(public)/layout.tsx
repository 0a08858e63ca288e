import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteUrl } from '@/server/site'
import { TooltipHost } from '@/ui/kit/tooltip.client'
import { Footer } from '@/ui/layout/footer'
import { SkipLink } from '@/ui/layout/skip-link'
import { SoftNavigation } from '@/ui/layout/soft-navigation.client'
import { ThemeScript } from '@/ui/layout/theme-script'
import { themeColor } from '@/ui/palette'
import { book, sans, serif } from '../fonts'
import '../globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: 'Robotaxi Deployment Tracker', template: '%s — Robotaxi Deployment Tracker' },
  description:
    'Where robotaxis really are: every deployment signal dated and sourced, and what it means for 15 AI careers.',
}

export const viewport: Viewport = { themeColor }

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en-US"
      className={`${serif.variable} ${book.variable} ${sans.variable}`}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        {children}
        <Footer />
        <SoftNavigation />
        <TooltipHost />
      </body>
    </html>
  )
}
