import type { CheckCodeState, InstallationCheckArea, InstallationResult } from '../../api/schema';
import type { Tone } from '../../ui/Tag';

/** From the most to the least serious. */
const STATES: CheckCodeState[] = ['failed', 'warning', 'ok'];

export const TONES: Record<CheckCodeState, Tone> = { ok: 'good', warning: 'warning', failed: 'bad' };

/** The areas in the server's order, each with its problems first. */
export function areasOf(checks: InstallationResult[]): { area: InstallationCheckArea; checks: InstallationResult[] }[] {
  const areas = [...new Set(checks.map(({ area }) => area))];
  return areas.map(area => ({
    area,
    checks: STATES.flatMap(state => checks.filter(check => check.area === area && check.state === state)),
  }));
}

/** How many results have each state. */
export function countsOf(checks: InstallationResult[]): Record<CheckCodeState, number> {
  const count = (state: CheckCodeState) => checks.filter(check => check.state === state).length;
  return { ok: count('ok'), warning: count('warning'), failed: count('failed') };
}
