import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/SessionProvider';
import { LabelledSegments } from '../../../ui/LabelledSegments';
import { languageName } from '../../../ui/languages';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { useWord } from '../../../ui/useWord';
import { ALL, framesOf, REGIMES, SURFACES, WIDTHS, type Width } from './frames';
import { PreviewFrame } from './PreviewFrame';

/** The banner and the preference centre, in every language and regime. */
export function PreviewPage() {
  const { t, i18n } = useTranslation('consent');
  const word = useWord();
  const { languages } = useSession();
  const [surface, setSurface] = useState<string>('banner');
  const [language, setLanguage] = useState(languages.includes(i18n.language) ? i18n.language : ALL);
  const [regime, setRegime] = useState<string>('opt-in');
  const [width, setWidth] = useState<Width>('desktop');
  const all = { value: ALL, label: t('preview.all') };
  const option = (name: string) => ({ value: name, label: t(`preview.${name}`) });
  return (
    <Page title={t('preview.title')} hint={t('preview.hint')}>
      <Panel title={t('preview.choose')}>
        <Group gap="md" align="flex-end">
          <LabelledSegments
            label={t('preview.surface')}
            value={surface}
            onChange={setSurface}
            options={SURFACES.map(option)}
          />
          <NativeSelect
            label={t('language', { ns: 'app' })}
            value={language}
            onChange={event => setLanguage(event.currentTarget.value)}
            data={[...languages.map(code => ({ value: code, label: languageName(code, i18n.language) })), all]}
          />
          <NativeSelect
            label={t('preview.regime')}
            value={regime}
            onChange={event => setRegime(event.currentTarget.value)}
            data={[...REGIMES.map(name => ({ value: name, label: word('regime', name) })), all]}
          />
          <LabelledSegments
            label={t('preview.width')}
            value={width}
            onChange={name => setWidth(name as Width)}
            options={Object.keys(WIDTHS).map(option)}
          />
        </Group>
        <Stack gap="lg">
          {framesOf({ surface, language, regime }, languages).map(frame => (
            <PreviewFrame key={`${frame.language} ${frame.regime}`} frame={frame} width={WIDTHS[width]} />
          ))}
        </Stack>
      </Panel>
    </Page>
  );
}
