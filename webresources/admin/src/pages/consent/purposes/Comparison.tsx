import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView, WordingView } from '../../../api/schema';
import { languageName } from '../../../ui/languages';
import { Panel } from '../../../ui/Panel';
import { MarkedChanges } from './MarkedChanges';
import { firstPair, languagesOf } from './pairs';

const PARTS = ['label', 'description', 'text'] as const;
const NO_WORDS: WordingView = { label: '', description: '', text: '', sha256: '' };

/** The wordings of two versions laid over each other, in one language. */
export function Comparison({ versions }: { versions: VersionView[] }) {
  const { t, i18n } = useTranslation('consent');
  const languages = languagesOf(versions);
  const [pair, setPair] = useState(firstPair(versions));
  const [language, setLanguage] = useState(languages.includes(i18n.language) ? i18n.language : (languages[0] ?? 'en'));
  const numbers = versions.map(({ version }) => ({
    value: String(version),
    label: t('purpose.versionNumber', { version }),
  }));
  const wording = (number: number) =>
    versions.find(({ version }) => version === number)?.wordings[language] ?? NO_WORDS;

  return (
    <Panel title={t('purpose.comparison')} hint={t('purpose.comparisonHint')}>
      <Group gap="sm">
        <NativeSelect
          label={t('purpose.older')}
          data={numbers}
          value={pair.older}
          onChange={event => setPair({ ...pair, older: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('purpose.newer')}
          data={numbers}
          value={pair.newer}
          onChange={event => setPair({ ...pair, newer: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('language', { ns: 'app' })}
          data={languages.map(code => ({ value: code, label: languageName(code, i18n.language) }))}
          value={language}
          onChange={event => setLanguage(event.currentTarget.value)}
        />
      </Group>
      <Stack gap="sm" aria-live="polite">
        {PARTS.map(part => (
          <MarkedChanges
            key={part}
            title={t(`purpose.${part}`)}
            language={language}
            older={wording(pair.older)[part]}
            newer={wording(pair.newer)[part]}
          />
        ))}
      </Stack>
    </Panel>
  );
}
