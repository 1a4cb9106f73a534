import {
  Bell,
  ClipboardList,
  Eye,
  FlaskConical,
  Goal,
  LayoutDashboard,
  LayoutTemplate,
  ScrollText,
  Settings,
  ShieldCheck,
  Stethoscope,
  TrendingUp,
  Users,
  UserSearch,
  type LucideIcon,
} from './icons';
import { lazy, type ComponentType } from 'react';
import { AlertCount } from '../alerts/AlertCount';

/** A part of the app with its own address, texts and folder. */
export interface Section {
  /** The first step of its addresses, and the name of its texts. */
  name: string;
  Icon: LucideIcon;
  Page: ComponentType;
  /** The rights of editors in it; it does not exist for them without. */
  editors?: 'read' | 'write';
  /** Stands beside its name in the navigation. */
  Count?: ComponentType;
}

/** In the order of the navigation. A further section is a folder and a line. */
export const SECTIONS: Section[] = [
  { name: 'overview', Icon: LayoutDashboard, Page: lazy(() => import('./overview/OverviewPage')), editors: 'read' },
  { name: 'consent', Icon: ShieldCheck, Page: lazy(() => import('./consent/ConsentRoutes')) },
  { name: 'components', Icon: LayoutTemplate, Page: lazy(() => import('./components/ComponentsRoutes')), editors: 'write' },
  { name: 'preview', Icon: Eye, Page: lazy(() => import('./preview/PreviewRoutes')), editors: 'write' },
  { name: 'experiments', Icon: FlaskConical, Page: lazy(() => import('./experiments/ExperimentsRoutes')), editors: 'write' },
  { name: 'goals', Icon: Goal, Page: lazy(() => import('./goals/GoalsRoutes')), editors: 'read' },
  { name: 'programme', Icon: TrendingUp, Page: lazy(() => import('./programme/ProgrammePage')) },
  { name: 'visitors', Icon: UserSearch, Page: lazy(() => import('./visitors/VisitorsPage')) },
  { name: 'requests', Icon: ClipboardList, Page: lazy(() => import('./requests/RequestsRoutes')) },
  { name: 'audiences', Icon: Users, Page: lazy(() => import('./audiences/AudiencesRoutes')), editors: 'write' },
  { name: 'alerts', Icon: Bell, Page: lazy(() => import('./alerts/AlertsPage')), editors: 'read', Count: AlertCount },
  { name: 'audit', Icon: ScrollText, Page: lazy(() => import('./audit/AuditPage')) },
  { name: 'settings', Icon: Settings, Page: lazy(() => import('./settings/SettingsPage')) },
  { name: 'installation', Icon: Stethoscope, Page: lazy(() => import('./installation/InstallationPage')) },
];
