import type { ReactNode } from 'react';
import { Bars } from './Bars';
import { ChartFrame } from './ChartFrame';
import { CONTROL_STYLE, lineStyleOf } from './lineStyles';

interface SplitShare {
  key: string;
  name: string;
  /** The share that was counted and the one that was planned, 0 to 1. */
  share: number;
  expected: number;
  number: string;
}

interface Props {
  title: string;
  description: string;
  table: ReactNode;
  /** The control first. */
  shares: SplitShare[];
}

const ROOM = 1.15;

/** How visitors were split, with a mark where each bar should end. */
export function SplitChart({ title, description, table, shares }: Props) {
  const most = ROOM * Math.max(0.01, ...shares.flatMap(({ share, expected }) => [share, expected]));
  return (
    <ChartFrame title={title} description={description} table={table}>
      <Bars
        groups={[
          {
            key: 'split',
            bars: shares.map(({ name, share, expected, number }, index) => ({
              name,
              length: share / most,
              expected: expected / most,
              number,
              colour: (index === 0 ? CONTROL_STYLE : lineStyleOf(index - 1)).colour,
            })),
          },
        ]}
      />
    </ChartFrame>
  );
}
