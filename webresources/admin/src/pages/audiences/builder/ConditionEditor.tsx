import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import { useMayChange } from '../../../api/SessionProvider';
import { Panel } from '../../../ui/Panel';
import { GroupEditor } from './GroupEditor';
import { rulesOf, textOf } from './json';
import { RuleList } from './RuleList';
import type { Group } from './rules';

interface Props {
  attributes: AttributeView[];
  condition: string;
  onChange: (condition: string) => void;
}

/** Rules where a condition can be shown as rules; its JSON where it cannot, or where the editor prefers it. */
export function ConditionEditor({ attributes, condition, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const mayChange = useMayChange();
  const [rules, setRules] = useState(() => rulesOf(condition));
  const [wantsJson, setWantsJson] = useState(false);
  const isJson = wantsJson || rules === null;

  return (
    <Panel
      title={t('rules')}
      hint={isJson ? t('jsonHint') : t('rulesHint')}
      actions={
        <Button variant="default" size="xs" disabled={isJson && rules === null} onClick={() => setWantsJson(!isJson)}>
          {mayChange ? t(isJson ? 'asRules' : 'asJson') : t(isJson ? 'showRules' : 'showJson')}
        </Button>
      }
    >
      {isJson ? (
        <Stack gap="xs">
          {rules === null && (
            <Text size="sm" role="status">
              {t('onlyJson')}
            </Text>
          )}
          <Textarea
            label={t('json')}
            value={condition}
            onChange={event => changeText(event.currentTarget.value)}
            readOnly={!mayChange}
            autosize
            minRows={6}
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
          />
        </Stack>
      ) : mayChange ? (
        <GroupEditor group={rules} attributes={attributes} onChange={changeRules} />
      ) : (
        <RuleList group={rules} attributes={attributes} />
      )}
    </Panel>
  );

  function changeText(text: string): void {
    setRules(rulesOf(text));
    setWantsJson(true);
    onChange(text);
  }

  function changeRules(next: Group): void {
    setRules(next);
    onChange(textOf(next));
  }
}
