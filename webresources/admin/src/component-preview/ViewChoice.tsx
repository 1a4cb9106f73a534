import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LabelledSegments } from '../ui/LabelledSegments';
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
      <LabelledSegments
        label={t('view.label')}
        value={view}
        onChange={name => onView(name as View)}
        options={VIEWS.map(name => ({ value: name, label: t(`view.${name}`) }))}
      />
      <LabelledSegments
        label={t('width.label')}
        value={width}
        onChange={name => onWidth(name as Width)}
        options={Object.keys(WIDTHS).map(name => ({ value: name, label: t(`width.${name}`) }))}
      />
    </Group>
  );
}
