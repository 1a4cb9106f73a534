import { Group, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from './frameView';

/** Widths of a visitor's window in pixels. */
export const WIDTHS = { phone: 390, tablet: 768, desktop: 1280 };
export type Width = keyof typeof WIDTHS;

const VIEWS: View[] = ['alone', 'page'];

interface Props {
  view: View;
  onView: (view: View) => void;
  width: Width;
  onWidth: (width: Width) => void;
}

/** How previews are shown. */
export function ViewChoice({ view, onView, width, onWidth }: Props) {
  const { t } = useTranslation('components');
  return (
    <Group gap="md" align="flex-end">
      <Segments label={t('view.label')} group="view" names={VIEWS} value={view} onChange={name => onView(name as View)} />
      <Segments
        label={t('width.label')}
        group="width"
        names={Object.keys(WIDTHS)}
        value={width}
        onChange={name => onWidth(name as Width)}
      />
    </Group>
  );
}

interface SegmentsProps {
  label: string;
  group: string;
  names: string[];
  value: string;
  onChange: (name: string) => void;
}

function Segments({ label, group, names, value, onChange }: SegmentsProps) {
  const { t } = useTranslation('components');
  const id = useId();
  return (
    <div>
      <Text id={id} size="sm" fw={600} mb={2}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={names.map(name => ({ value: name, label: t(`${group}.${name}`) }))}
      />
    </div>
  );
}
