import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { siteUrl } from '@/server/site'
import { TooltipHost } from '@/ui/kit/tooltip.client'
import { SkipLink } from '@/ui/layout/skip-link'
import { ThemeScript } from '@/ui/layout/theme-script'
import { themeColor } from '@/ui/palette'
import { book, sans, serif } from '../fonts'
import '../globals.css'

// Drawn for each request: the nonce of the policy is in the request, and nothing here is for a cache.
export const instant = false

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: 'Editors’ desk', template: '%s — Editors’ desk' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { themeColor }

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html
      lang="en-US"
      // Room for the bar at the foot of a form, so that it never covers the field that has the focus.
      className={`${serif.variable} ${book.variable} ${sans.variable} scroll-pb-28`}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        {children}
        <TooltipHost />
      </body>
    </html>
  )
}
