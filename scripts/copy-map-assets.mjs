// Puts the map's worker and base map into public/, from the installed packages.

import { runCommand, step } from './lib/console.mjs'

const help = `
Usage: node scripts/copy-map-assets.mjs

Writes public/maplibre/ (MapLibre's worker) and public/map/ (countries and United States as GeoJSON) anew. npm start,
npm run dev and npm test do this by themselves when the packages have changed.
`

await runCommand({ help }, async () => {
  const { copyMapAssets } = await import('./lib/map-assets.mjs')
  await step('Copy map assets', copyMapAssets)
})
