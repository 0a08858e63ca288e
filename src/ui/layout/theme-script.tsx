/** Applies a reader's stored choice before the first paint; with no choice, or no script, the system decides. */
const source = `try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){console.warn('The stored theme cannot be read.',e)}`

export function ThemeScript({ nonce }: { nonce?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: source }} />
}
