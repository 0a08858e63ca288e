import { chromium } from '@playwright/test'
const [,, url, out, w='1280', h='1600', sel='', scheme='light', wait='500'] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--enable-unsafe-swiftshader'] })
const p = await b.newPage({ viewport: { width: +w, height: +h }, colorScheme: scheme })
p.on('console', m => { if (m.type() !== 'log') console.log(m.type(), m.text().slice(0, 300)) })
p.on('pageerror', e => console.log('ERR', e.message.slice(0, 400)))
await p.goto(url); if (sel) await p.locator(sel).first().evaluate(e => e.scrollIntoView({ block: 'start' }))
await p.waitForTimeout(+wait); await p.screenshot({ path: out }); await b.close()
