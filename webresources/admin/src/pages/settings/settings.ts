import type { SettingView } from '../../api/schema';

/** Settings of one node; those of the module's own node are general ones. */
export interface SettingGroup {
  name: string;
  settings: SettingView[];
}

const GENERAL = 'general';

/** The settings by node, general ones first. */
export function groupsOf(settings: SettingView[]): SettingGroup[] {
  const groups = new Map<string, SettingView[]>();
  for (const setting of settings) {
    const slash = setting.path.indexOf('/');
    const name = slash < 0 ? GENERAL : setting.path.slice(0, slash);
    groups.set(name, [...(groups.get(name) ?? []), setting]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, settings: own }))
    .sort((a, b) => Number(b.name === GENERAL) - Number(a.name === GENERAL) || a.name.localeCompare(b.name));
}

/** Whether a setting has another value than its default, or a secret one. */
export function isChanged({ written, usual }: SettingView): boolean {
  return written.length > 0 && [...written].sort().join() !== usual.split(', ').sort().join();
}
