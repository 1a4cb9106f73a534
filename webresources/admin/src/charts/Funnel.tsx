import type { ReactNode } from 'react';
import { Bars, type BarGroup } from './Bars';
import { ChartFrame } from './ChartFrame';

/** Visitors left at each step; null for a number that is withheld. */
interface FunnelGroup {
  key: string;
  name: string;
  steps: { name: string; count: number | null }[];
}

interface Props {
  title: string;
  description: string;
  table: ReactNode;
  groups: FunnelGroup[];
  text: (count: number | null) => string;
}

/** The steps dark to light, since the order says what the shade says. */
const SHADES = ['var(--chart-funnel-1)', 'var(--chart-funnel-2)', 'var(--chart-funnel-3)', 'var(--chart-green)'];

/** Steps below each other, each as long as the visitors who took it. */
export function Funnel({ title, description, table, groups, text }: Props) {
  const most = Math.max(1, ...groups.flatMap(group => group.steps.map(step => step.count ?? 0)));
  const bars: BarGroup[] = groups.map(({ key, name, steps }) => ({
    key,
    name,
    bars: steps.map((step, index) => ({
      name: step.name,
      length: (step.count ?? 0) / most,
      number: text(step.count),
      colour: SHADES[index % SHADES.length]!,
    })),
  }));
  return (
    <ChartFrame title={title} description={description} table={table}>
      <Bars groups={bars} />
    </ChartFrame>
  );
}
