import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { KitGallery } from '@/ui/kit/gallery'

/** Writes the kit's gallery as HTML. A process of its own: the runner of browser tests has other plans for JSX. */
process.stdout.write(renderToStaticMarkup(createElement(KitGallery)))
