import { useTranslation } from 'react-i18next';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { shortDayText } from '../../../ui/times';
import { useLocale } from '../../../ui/useLocale';
import { useWord } from '../../../ui/useWord';
import { ROOM_BELOW, ROOM_BESIDE, titleBelow, titleBeside } from '../../../charts/axisTitles';
import { ChartFrame } from '../../../charts/ChartFrame';
import { DayTable } from './DayTable';
import { AXIS, GRID } from '../../../charts/lineStyles';
import { Marker } from '../../../charts/Marker';
import { CHARTED, type Day } from './rates';
import { LINE_STYLES } from './lineStyles';

interface Props {
  title: string;
  days: Day[];
  /** Where the scale ends, so that charts beside each other can be compared. */
  most: number;
}

/** The decisions about one purpose, day by day. */
export function DecisionChart({ title, days, most }: Props) {
  const { t } = useTranslation('consent');
  const locale = useLocale();
  const word = useWord();
  const axis = (day: string) => shortDayText(day, locale);
  return (
    <ChartFrame title={title} table={<DayTable title={title} days={days} />}>
      <ResponsiveContainer width="100%" height={240}>
        <LineChart data={days} margin={{ top: 8, right: 12, bottom: ROOM_BELOW, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis dataKey="day" tickFormatter={axis} tick={AXIS} minTickGap={24} label={titleBelow(t('rates.day'))} />
          <YAxis
            allowDecimals={false}
            domain={[0, most]}
            tick={AXIS}
            width={ROOM_BESIDE}
            label={titleBeside(t('rates.decisions'))}
          />
          <Tooltip labelFormatter={day => axis(String(day))} />
          <Legend
            iconType="plainline"
            iconSize={28}
            verticalAlign="top"
            itemSorter={null}
            wrapperStyle={{ fontSize: 12 }}
            formatter={text => <span style={{ color: 'var(--app-text)' }}>{text}</span>}
          />
          {CHARTED.map(verdict => (
            <Line
              key={verdict}
              dataKey={verdict}
              name={word('verdict', verdict)}
              stroke={LINE_STYLES[verdict].colour}
              strokeDasharray={LINE_STYLES[verdict].dashes}
              strokeWidth={2}
              dot={<Marker shape={LINE_STYLES[verdict].shape} colour={LINE_STYLES[verdict].colour} hidden={days.length > 45} />}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
