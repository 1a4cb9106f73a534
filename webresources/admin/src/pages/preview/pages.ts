import type { ComponentPage, ComponentView } from '../../api/schema';

/** The parameter of persona links. */
const PARAMETER = 'p13n-persona';

/** A page of the site in a frame. */
export interface FramePlace {
  /** The address without the link's parameter. */
  address: string;
  /** The page's path in the CMS; null for a page without known components. */
  page: string | null;
  /** Null where the address tells none. */
  language: string | null;
}

/** The pages with components that have variants, each once. */
export function pagesOf(components: ComponentView[]): ComponentPage[] {
  const pages = new Map(components.map(({ page }) => [page.path, page]));
  return [...pages.values()];
}

/** The place of a page in a language, or in its default language. */
export function placeOf(page: ComponentPage, language: string | null): FramePlace {
  const address = (language === null ? undefined : page.addresses[language]) ?? page.address;
  return { address, page: page.path, language: languageAt(page, address) };
}

/** The place of an address that the frame shows. */
export function placeAt(location: { pathname: string; search: string }, pages: ComponentPage[]): FramePlace {
  const address = location.pathname + withoutParameter(location.search);
  const page = pages.find(({ addresses }) => Object.values(addresses).includes(location.pathname));
  return page === undefined
    ? { address, page: null, language: null }
    : { address, page: page.path, language: languageAt(page, location.pathname) };
}

/** The languages of a page, the default language first. */
export function languagesOf({ address, addresses }: ComponentPage): string[] {
  const isDefault = (language: string) => Number(addresses[language] === address);
  return Object.keys(addresses).sort((one, other) => isDefault(other) - isDefault(one));
}

function languageAt(page: ComponentPage, address: string): string | null {
  return Object.entries(page.addresses).find(([, each]) => each === address)?.[0] ?? null;
}

/** An address with the parameter of a link. */
export function withLink(address: string, parameter: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${parameter}`;
}

function withoutParameter(search: string): string {
  const others = search
    .slice(1)
    .split('&')
    .filter(each => each !== '' && !each.startsWith(`${PARAMETER}=`));
  return others.length === 0 ? '' : `?${others.join('&')}`;
}
