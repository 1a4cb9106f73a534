import type { ComponentView } from '../api/schema';

/** The components of one page. */
export interface PageGroup {
  path: string;
  title: string;
  components: ComponentView[];
}

/** The components that hold every word of a text, in their title, template or page. */
export function searchComponents(components: ComponentView[], text: string): ComponentView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return components.filter(({ page, title, template }) => {
    const haystack = `${page.title} ${page.path} ${title} ${template}`.toLowerCase();
    return words.every(word => haystack.includes(word));
  });
}

/** Neighbours on one page belong together. */
export function byPage(components: ComponentView[]): PageGroup[] {
  const groups: PageGroup[] = [];
  for (const component of components) {
    const last = groups.at(-1);
    if (last?.path === component.page.path) {
      last.components.push(component);
    } else {
      groups.push({ path: component.page.path, title: component.page.title, components: [component] });
    }
  }
  return groups;
}

/** By what an editor recognizes a component: its headline, else what kind of component it is. */
export function displayNameOf({ id, title, template }: ComponentView): string {
  return title || templateName(template) || id;
}

/** The last step of a template's id: `personalization:components/hero/hero` is `hero`. */
export function templateName(template: string): string {
  return template.split(/[/:]/).at(-1) ?? template;
}
