import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeTextsView } from '../../../../api/schema';
import { useIsAdmin } from '../../../../api/SessionProvider';
import { useChange } from '../../../../api/useChange';
import { LeaveGuard, type Destination } from '../../../../feedback/LeaveGuard';
import { usePurposeLabel } from '../../../../ui/usePurposeLabel';
import { ConflictPanel } from './ConflictPanel';
import { DraftPreview } from './DraftPreview';
import { LanguagePanel } from './LanguagePanel';
import { PublishPanel } from './PublishPanel';
import { formOf, isSame, publishable, versionOf, type Wordings } from './texts';

interface Props {
  /** The version that the editor began with. */
  base: PurposeTextsView;
  /** The texts of the form at first. */
  start: Wordings;
  /** The newest version. */
  latest: PurposeTextsView;
  onRebase: (wordings: Wordings) => void;
}

/** The form of all texts of a purpose. Nothing is in force before it is published. */
export function TextsForm({ base, start, latest, onRebase }: Props) {
  const { t, i18n } = useTranslation('consent');
  const label = usePurposeLabel();
  const isAdmin = useIsAdmin();
  const form = useForm({ initialValues: { wordings: start, askAgain: false } });
  const { wordings, askAgain } = form.values;
  const [language, setLanguage] = useState(i18n.language in start ? i18n.language : (Object.keys(start)[0] ?? 'en'));
  const [destination, setDestination] = useState<Destination | null>(null);
  const publishing = useChange('/purposes/{id}/publish', { id: base.id });
  const isDirty = !isSame(formOf(base), wordings) && destination === null;
  const isOutdated = latest.revision !== base.revision;
  useEffect(() => {
    if (isOutdated && !isDirty && !publishing.isPending && destination === null) {
      onRebase(formOf(latest));
    }
  }, [isOutdated, isDirty, publishing.isPending, destination, latest, onRebase]);

  return (
    <form noValidate onSubmit={event => event.preventDefault()}>
      <Stack gap="lg">
        <LanguagePanel
          view={base}
          wordings={wordings}
          language={language}
          isReadOnly={!isAdmin}
          onLanguage={setLanguage}
          onChange={next => form.setFieldValue('wordings', next)}
        />
        <DraftPreview id={base.id} wordings={wordings} language={language} />
        {isOutdated && isDirty && !publishing.isPending && (
          <ConflictPanel
            mine={wordings}
            theirs={formOf(latest)}
            keepMine={() => onRebase(wordings)}
            takeTheirs={() => onRebase(formOf(latest))}
          />
        )}
        <PublishPanel
          view={base}
          wordings={wordings}
          askAgain={askAgain}
          isOutdated={isOutdated}
          isPending={publishing.isPending}
          error={publishing.error}
          onAskAgain={value => form.setFieldValue('askAgain', value)}
          publish={publish}
        />
      </Stack>
      <LeaveGuard isDirty={isDirty} destination={destination} />
    </form>
  );

  function publish(): void {
    const version = versionOf(wordings, base);
    const draft = { revision: base.revision, wordings: publishable(wordings, base.languages), askAgain };
    publishing.mutate(draft, {
      onSuccess: () =>
        setDestination({
          address: `/consent/purposes/${base.id}`,
          replace: false,
          undoable: {
            path: '/purposes/{name}/undo',
            name: base.id,
            sentence: t(base.inForceHere ? 'texts.published' : 'texts.saved', { purpose: label(base.id), version }),
          },
        }),
    });
  }
}
