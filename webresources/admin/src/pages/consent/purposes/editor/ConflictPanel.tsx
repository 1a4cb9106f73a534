import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../ui/languages';
import { Note } from '../../../../ui/Note';
import { Panel } from '../../../../ui/Panel';
import { MarkedChanges } from '../MarkedChanges';
import { PARTS, partOf, type Wordings } from './texts';

interface Props {
  mine: Wordings;
  theirs: Wordings;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Both versions of texts that two users changed at the same time. Nothing is lost: the other version is in the audit trail. */
export function ConflictPanel({ mine, theirs, keepMine, takeTheirs }: Props) {
  const { t, i18n } = useTranslation('consent');
  const languages = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  const different = languages.flatMap(language =>
    PARTS.filter(part => partOf(mine, language, part) !== partOf(theirs, language, part)).map(part => ({ language, part })),
  );
  return (
    <Panel title={t('texts.conflict')}>
      <Stack gap="sm" role="alert">
        <Note tone="warning">{t('texts.conflictText')}</Note>
        {different.map(({ language, part }) => (
          <MarkedChanges
            key={`${language} ${part}`}
            title={`${languageName(language, i18n.language)}: ${t(`purpose.${part}`)}`}
            language={language}
            older={partOf(theirs, language, part)}
            newer={partOf(mine, language, part)}
          />
        ))}
        <Group gap="sm">
          <Button variant="default" onClick={takeTheirs}>
            {t('texts.takeTheirs')}
          </Button>
          <Button onClick={keepMine}>{t('texts.keepMine')}</Button>
        </Group>
      </Stack>
    </Panel>
  );
}
