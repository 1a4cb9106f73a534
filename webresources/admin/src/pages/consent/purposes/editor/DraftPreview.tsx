import { Group, NativeSelect, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposePreviewRequest } from '../../../../api/schema';
import { KEYS } from '../../../../api/queryKeys';
import { useApi } from '../../../../api/ServerProvider';
import { useIsAdmin } from '../../../../api/SessionProvider';
import { LabelledSegments } from '../../../../ui/LabelledSegments';
import { Panel } from '../../../../ui/Panel';
import { useWord } from '../../../../ui/useWord';
import { REGIMES, SURFACES, WIDTHS, type Width } from '../../preview/frames';
import { FrameFigure } from '../../preview/FrameFigure';
import { PreviewFrame } from '../../preview/PreviewFrame';
import { partOf, type Wordings } from './texts';

const PAUSE_IN_TYPING = 400;

interface Props {
  id: string;
  wordings: Wordings;
  language: string;
}

/** The visitors' banner and preference centre with the texts of the form; read-only users see those in force. */
export function DraftPreview({ id, wordings, language }: Props) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const isAdmin = useIsAdmin();
  const [surface, setSurface] = useState('banner');
  const [regime, setRegime] = useState('opt-in');
  const [width, setWidth] = useState<Width>('desktop');
  const option = (name: string) => ({ value: name, label: t(`preview.${name}`) });
  const frame = { surface, language, regime };
  return (
    <Panel title={t('preview.title')} hint={t(isAdmin ? 'texts.previewHint' : 'preview.hint')}>
      <Group gap="md" align="flex-end">
        <LabelledSegments
          label={t('preview.surface')}
          value={surface}
          onChange={setSurface}
          options={SURFACES.map(option)}
        />
        <NativeSelect
          label={t('preview.regime')}
          value={regime}
          onChange={event => setRegime(event.currentTarget.value)}
          data={REGIMES.map(name => ({ value: name, label: word('regime', name) }))}
        />
        <LabelledSegments
          label={t('preview.width')}
          value={width}
          onChange={name => setWidth(name as Width)}
          options={Object.keys(WIDTHS).map(option)}
        />
      </Group>
      {isAdmin ? (
        <DraftFrame
          id={id}
          request={{ ...frame, wordings } as PurposePreviewRequest}
          width={WIDTHS[width]}
        />
      ) : (
        <PreviewFrame frame={frame} width={WIDTHS[width]} />
      )}
    </Panel>
  );
}

function DraftFrame({ id, request, width }: { id: string; request: PurposePreviewRequest; width: number }) {
  const { t } = useTranslation('consent');
  const api = useApi();
  const [settled] = useDebouncedValue(request, PAUSE_IN_TYPING);
  const isUsable = Object.keys(settled.wordings).some(
    language =>
      partOf(settled.wordings, language, 'label') !== '' && partOf(settled.wordings, language, 'text') !== '',
  );
  const page = useQuery({
    queryKey: KEYS.purposePreview(id, settled),
    queryFn: async () => (await api.write('/purposes/{id}/preview', { id }, settled)).html,
    placeholderData: keepPreviousData,
    enabled: isUsable,
  });
  if (!isUsable) {
    return <Text size="sm">{t('texts.nothingToPreview')}</Text>;
  }
  return <FrameFigure frame={request} width={width} query={page} source={html => ({ srcDoc: html })} />;
}
