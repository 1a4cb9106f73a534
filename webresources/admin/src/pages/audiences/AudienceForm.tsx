import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AudienceDraft, AudiencePreviewView, AudienceView } from '../../api/schema';
import { useMayChange } from '../../api/SessionProvider';
import { useChange } from '../../api/useChange';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ConfirmDialog } from '../../feedback/ConfirmDialog';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { ConditionEditor } from './builder/ConditionEditor';
import { CheckPanel } from './check/CheckPanel';
import { useSentence } from './useSentence';
import { useAttributes } from './useAudiences';

const NAME = /^(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MOST_LETTERS = 200;

interface Props {
  start: AudienceDraft;
  /** The server's check of the saved condition; absent for a new audience. */
  known?: AudiencePreviewView;
  /** At how many places it is used. */
  places?: number;
  /** Called when a new audience is saved; else its page is opened. */
  onCreated?: (audience: AudienceView) => void;
}

/** Title, rules and what is known of them, in one form. */
export function AudienceForm({ start, known, places = 0, onCreated }: Props) {
  const { t } = useTranslation('audiences');
  const mayChange = useMayChange();
  const navigate = useNavigate();
  const attributes = useAttributes();
  const goTo = ({ name }: AudienceView) => void navigate(`/audiences/of/${encodeURIComponent(name)}`, { replace: true });
  const saving = useChange('/audiences', {}, start.isNew ? (onCreated ?? goTo) : undefined);
  const [draft, setDraft] = useState<AudienceDraft | null>(null);
  const [replaced, setReplaced] = useState<AudienceDraft | null>(null);
  const sentence = useSentence();
  const form = useForm({
    initialValues: {
      name: start.name,
      title: start.title,
      description: start.description ?? '',
      condition: start.condition,
    },
    validate: {
      name: name => (start.isNew && !NAME.test(name) ? t('nameWrong') : null),
      title: title => (title.trim() === '' || title.trim().length > MOST_LETTERS ? t('titleWrong') : null),
    },
  });

  const { condition } = form.values;

  return (
    // Enter in a field saves nothing: what is saved is in force at once, and may be half-built.
    <form noValidate onSubmit={event => event.preventDefault()}>
      <Stack gap="lg">
        <Panel title={t('what')}>
          <Stack gap="sm" maw={620}>
            <TextInput
              {...form.getInputProps('title')}
              label={t('titleLabel')}
              readOnly={!mayChange}
            />
            {start.isNew && (
              <TextInput
                {...form.getInputProps('name')}
                label={t('name')}
                description={t('nameHint')}
              />
            )}
            <Textarea
              {...form.getInputProps('description')}
              autosize
              minRows={2}
              label={t('description')}
              readOnly={!mayChange}
            />
          </Stack>
        </Panel>
        <QueryResult query={attributes}>
          {all => <ConditionEditor attributes={all} condition={condition} onChange={change} />}
        </QueryResult>
        <CheckPanel condition={condition} saved={start.condition} known={known} />
        <Stack gap="sm" align="flex-start">
          {saving.isError && draft === null && <ErrorAlert error={saving.error} />}
          <Group gap="sm">
            <ChangeButton loading={saving.isPending} onClick={() => form.onSubmit(ask)()}>
              {t('save')}
            </ChangeButton>
            {saving.isSuccess && (
              <Text size="sm" role="status">
                {t('saved')}
              </Text>
            )}
            {saving.isSuccess && replaced !== null && (
              <ChangeButton variant="default" loading={saving.isPending} onClick={undo}>
                {t('undo')}
              </ChangeButton>
            )}
          </Group>
          <ReadOnlyNote />
        </Stack>
      </Stack>
      <ConfirmDialog
        title={t('change.title', { title: start.title })}
        consequences={[
          t('change.before', { condition: inWords(start.condition) }),
          t('change.after', { condition: inWords(condition) }),
          places === 0 ? t('change.unused') : t('change.live', { count: places }),
        ]}
        action={t('change.do')}
        isPending={saving.isPending}
        error={saving.error}
        isOpen={draft !== null}
        close={() => setDraft(null)}
        confirm={() => draft !== null && save(draft)}
      />
    </form>
  );

  function inWords(json: string): string {
    return sentence(json) ?? json;
  }

  /** A changed condition is in force at once wherever the audience is used, so the old one and the new one are shown first. */
  function ask(values: typeof form.values): void {
    const next = { ...values, isNew: start.isNew };
    if (start.isNew || condition === start.condition) {
      save(next);
    } else {
      setDraft(next);
    }
  }

  function undo(): void {
    if (replaced !== null) {
      form.setValues({ ...replaced, description: replaced.description ?? '' });
      save(replaced);
    }
  }

  function change(text: string): void {
    saving.reset();
    form.setFieldValue('condition', text);
  }

  function save(draft: AudienceDraft): void {
    saving.mutate(draft, {
      onSuccess: () => {
        setDraft(null);
        setReplaced(draft.isNew || draft === replaced ? null : { ...start, isNew: false });
      },
    });
  }
}
