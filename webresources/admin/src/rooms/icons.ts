export { default as FlaskConical } from 'lucide-react/icons/flask-conical';
export { default as Goal } from 'lucide-react/icons/goal';
export { default as TrendingUp } from 'lucide-react/icons/trending-up';
export { default as ClipboardList } from 'lucide-react/icons/clipboard-list';
export { default as LayoutTemplate } from 'lucide-react/icons/layout-template';
export { default as ScrollText } from 'lucide-react/icons/scroll-text';
export { default as ShieldCheck } from 'lucide-react/icons/shield-check';
export { default as UserSearch } from 'lucide-react/icons/user-search';
export type { LucideIcon } from 'lucide-react';
