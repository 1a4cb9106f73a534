import { List, Stack, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { PurposeTextsView } from '../../../../api/schema';
import { useIsAdmin } from '../../../../api/SessionProvider';
import { ChangeButton } from '../../../../feedback/ChangeButton';
import { ConfirmDialog } from '../../../../feedback/ConfirmDialog';
import { ReadOnlyNote } from '../../../../feedback/ReadOnlyNote';
import { languageName } from '../../../../ui/languages';
import { Note } from '../../../../ui/Note';
import { Panel } from '../../../../ui/Panel';
import { askedAgain, formOf, gapsOf, isSame, publishable, versionOf, type Wordings } from './texts';

interface Props {
  view: PurposeTextsView;
  wordings: Wordings;
  askAgain: boolean;
  /** Whether another user changed the purpose since the editor began. */
  isOutdated: boolean;
  isPending: boolean;
  error: unknown;
  onAskAgain: (value: boolean) => void;
  publish: () => void;
}

/** Whether visitors are asked again, what that means for how many, and the publication. */
export function PublishPanel({ view, wordings, askAgain, isOutdated, isPending, error, onAskAgain, publish }: Props) {
  const { t, i18n } = useTranslation('consent');
  const isAdmin = useIsAdmin();
  const [isOpen, dialog] = useDisclosure(false);
  const texts = publishable(wordings, view.languages);
  const gaps = gapsOf(texts);
  const version = versionOf(texts, view);
  const asked = askedAgain(view.grants, view.askAgainBefore, version);
  const isChanged = !isSame(formOf(view), wordings);
  const isReady = gaps.length === 0 && !isOutdated && (isChanged || (askAgain && asked > 0));
  return (
    <Panel title={t('texts.publishTitle')} hint={t(view.inForceHere ? 'texts.publishHint' : 'texts.publishElsewhere')}>
      <Stack gap="sm" align="flex-start">
        <Switch
          label={t('texts.askAgain')}
          description={t('texts.askAgainMeans', { count: asked })}
          checked={askAgain}
          disabled={!isAdmin}
          onChange={event => onAskAgain(event.currentTarget.checked)}
        />
        {gaps.length > 0 && (
          <Note tone="warning">
            {t('texts.gaps')}
            <List size="sm">
              {gaps.map(({ language, part }) => (
                <List.Item key={`${language} ${part}`}>
                  {t('texts.gap', { language: languageName(language, i18n.language), part: t(`purpose.${part}`) })}
                </List.Item>
              ))}
            </List>
          </Note>
        )}
        <ChangeButton forAdmins disabled={!isReady} onClick={dialog.open}>
          {t('texts.publish')}
        </ChangeButton>
        <ReadOnlyNote />
      </Stack>
      <ConfirmDialog
        title={t('texts.confirm')}
        consequences={[
          isChanged ? t('texts.newVersion', { version }) : t('texts.sameVersion', { version }),
          t(askAgain ? 'texts.areAsked' : 'texts.areNotAsked', { count: asked }),
          t(view.inForceHere ? 'texts.atOnce' : 'texts.notAtOnce'),
        ]}
        action={t('texts.publish')}
        isPending={isPending}
        error={error}
        isOpen={isOpen && !isOutdated}
        close={dialog.close}
        confirm={publish}
      />
    </Panel>
  );
}
