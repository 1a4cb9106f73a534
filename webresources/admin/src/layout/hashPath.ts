/** Whether an address, as it stands behind the #, is that of a path of the app. */
export function isAt(hash: string, pathname: string): boolean {
  const path = hash.replace(/^#/, '').replace(/[?#].*$/, '') || '/';
  return path === pathname || encodeURI(path) === pathname;
}
