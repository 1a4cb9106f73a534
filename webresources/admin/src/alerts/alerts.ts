import type { AlertView } from '../api/schema';

/** Alerts by what is to be done about them. */
export interface SortedAlerts {
  /** Open or acknowledged; open ones first. */
  unresolved: AlertView[];
  resolved: AlertView[];
}

export function sorted(alerts: AlertView[]): SortedAlerts {
  return {
    unresolved: [...alerts.filter(({ state }) => state === 'open'), ...alerts.filter(({ state }) => state === 'acknowledged')],
    resolved: alerts.filter(({ state }) => state === 'resolved'),
  };
}

/** The number of open alerts. */
export function openCount(alerts: AlertView[]): number {
  return alerts.filter(({ state }) => state === 'open').length;
}
