/** The address of the picture that stands for a page where its address is shared. */
export function cardPath(pagePath: string): string {
  return `/og${pagePath === '/' ? '/overview' : pagePath}.png`
}
