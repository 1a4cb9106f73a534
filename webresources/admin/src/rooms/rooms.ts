import {
  ClipboardList,
  FlaskConical,
  Goal,
  LayoutTemplate,
  ScrollText,
  ShieldCheck,
  Stethoscope,
  TrendingUp,
  Users,
  UserSearch,
  type LucideIcon,
} from './icons';
import { lazy, type ComponentType } from 'react';

/** One part of the app with its own address, texts and folder. */
export interface Room {
  /** The first step of its addresses, and the name of its texts. */
  name: string;
  Icon: LucideIcon;
  Page: ComponentType;
}

/** In the order of the navigation. A further room is a further folder and a further line. */
export const ROOMS: Room[] = [
  { name: 'consent', Icon: ShieldCheck, Page: lazy(() => import('./consent/ConsentRoom')) },
  { name: 'components', Icon: LayoutTemplate, Page: lazy(() => import('./components/ComponentsRoom')) },
  { name: 'experiments', Icon: FlaskConical, Page: lazy(() => import('./experiments/ExperimentsRoom')) },
  { name: 'goals', Icon: Goal, Page: lazy(() => import('./goals/GoalsRoom')) },
  { name: 'programme', Icon: TrendingUp, Page: lazy(() => import('./programme/ProgrammeRoom')) },
  { name: 'visitors', Icon: UserSearch, Page: lazy(() => import('./visitors/VisitorsRoom')) },
  { name: 'requests', Icon: ClipboardList, Page: lazy(() => import('./requests/RequestsRoom')) },
  { name: 'audiences', Icon: Users, Page: lazy(() => import('./audiences/AudiencesRoom')) },
  { name: 'audit', Icon: ScrollText, Page: lazy(() => import('./audit/AuditRoom')) },
  { name: 'installation', Icon: Stethoscope, Page: lazy(() => import('./installation/InstallationRoom')) },
];
