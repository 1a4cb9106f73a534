import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Audience, ConditionAttempt } from '../../api/answers';
import { useMayChange } from '../../api/SessionProvider';
import { useChange } from '../../api/useChange';
import { Panel } from '../../show/Panel';
import { Answered } from '../../states/Answered';
import { ChangeButton } from '../../states/ChangeButton';
import { Failed } from '../../states/Failed';
import { ReadOnlyNote } from '../../states/ReadOnlyNote';
import { ConditionEditor } from './builder/ConditionEditor';
import { CheckPanel } from './check/CheckPanel';
import { useAttributes, type AudienceDraft } from './useAudiences';

const NAME = /^(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MOST_LETTERS = 200;

interface Props {
  start: AudienceDraft;
  /** What the server said of the condition as it is saved; absent for a new audience. */
  known?: ConditionAttempt;
}

/** Title, rules and what is known of them, in one form. */
export function AudienceForm({ start, known }: Props) {
  const { t } = useTranslation('audiences');
  const mayChange = useMayChange();
  const navigate = useNavigate();
  const attributes = useAttributes();
  const saving = useChange<AudienceDraft, Audience>('audiences');
  const [condition, setCondition] = useState(start.condition);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: start.name, title: start.title, description: start.description },
    validate: {
      name: name => (start.isNew && !NAME.test(name) ? t('nameWrong') : null),
      title: title => (title.trim() === '' || title.trim().length > MOST_LETTERS ? t('titleWrong') : null),
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(values => save({ ...values, condition, isNew: start.isNew }))}>
      <Stack gap="lg">
        <Panel title={t('what')}>
          <Stack gap="sm" maw={620}>
            <TextInput
              {...form.getInputProps('title')}
              key={form.key('title')}
              label={t('titleLabel')}
              readOnly={!mayChange}
            />
            {start.isNew && (
              <TextInput
                {...form.getInputProps('name')}
                key={form.key('name')}
                label={t('name')}
                description={t('nameHint')}
              />
            )}
            <Textarea
              {...form.getInputProps('description')}
              key={form.key('description')}
              autosize
              minRows={2}
              label={t('description')}
              readOnly={!mayChange}
            />
          </Stack>
        </Panel>
        <Answered query={attributes}>
          {all => <ConditionEditor attributes={all} condition={condition} onChange={change} />}
        </Answered>
        <CheckPanel condition={condition} saved={start.condition} known={known} />
        <Stack gap="sm" align="flex-start">
          {saving.isError && <Failed error={saving.error} />}
          <Group gap="sm">
            <ChangeButton type="submit" loading={saving.isPending}>
              {t('save')}
            </ChangeButton>
            {saving.isSuccess && (
              <Text size="sm" role="status">
                {t('saved')}
              </Text>
            )}
          </Group>
          <ReadOnlyNote />
        </Stack>
      </Stack>
    </form>
  );

  function change(text: string): void {
    saving.reset();
    setCondition(text);
  }

  function save(draft: AudienceDraft): void {
    saving.mutate(draft, {
      onSuccess: audience => {
        if (draft.isNew) {
          void navigate(`/audiences/of/${encodeURIComponent(audience.name)}`, { replace: true });
        }
      },
    });
  }
}
