import type { InstallationArea, InstallationCheck, InstallationState } from '../../api/answers';
import type { Tone } from '../../ui/Tag';

/** From the most to the least serious. */
const STATES: InstallationState[] = ['failed', 'warning', 'ok'];

export const TONES: Record<InstallationState, Tone> = { ok: 'good', warning: 'warning', failed: 'bad' };

/** The areas in the server's order, each with its problems first. */
export function areasOf(checks: InstallationCheck[]): { area: InstallationArea; checks: InstallationCheck[] }[] {
  const areas = [...new Set(checks.map(({ area }) => area))];
  return areas.map(area => ({
    area,
    checks: STATES.flatMap(state => checks.filter(check => check.area === area && check.state === state)),
  }));
}

/** How many results have each state. */
export function countsOf(checks: InstallationCheck[]): Record<InstallationState, number> {
  const count = (state: InstallationState) => checks.filter(check => check.state === state).length;
  return { ok: count('ok'), warning: count('warning'), failed: count('failed') };
}
