import { Button, Group as Row, NativeSelect, Stack, Text } from '@mantine/core';
import Plus from 'lucide-react/icons/plus';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import styles from './GroupEditor.module.css';
import { firstRule } from './paths';
import { RemoveButton } from './RemoveButton';
import { RuleEditor } from './RuleEditor';
import { group as newGroup, modeOf, MODES, ofMode, type Group, type Mode, type Part } from './rules';

interface Props {
  group: Group;
  attributes: AttributeView[];
  onChange: (group: Group) => void;
  /** Takes the group away; absent for the outermost one. */
  onRemove?: () => void;
}

/** Rules of which all, any, none or not all must hold; a part may be such a group again. */
export function GroupEditor({ group, attributes, onChange, onRemove }: Props) {
  const { t } = useTranslation('audiences');
  const mode = useRef<HTMLSelectElement>(null);
  return (
    <div role="group" aria-label={t('groupOf', { count: group.parts.length })} className={styles.group}>
      <Stack gap="sm">
        <Row gap="xs" justify="space-between" align="center">
          <NativeSelect
            ref={mode}
            aria-label={t('mode')}
            value={modeOf(group)}
            onChange={event => onChange({ ...group, ...ofMode(event.currentTarget.value as Mode) })}
            data={MODES.map(each => ({ value: each, label: t(`groupMode.${each}`) }))}
          />
          {onRemove !== undefined && <RemoveButton label={t('removeGroup')} onClick={onRemove} />}
        </Row>
        {group.parts.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(onRemove === undefined ? 'noRules' : 'noRulesInGroup')}
          </Text>
        )}
        {group.parts.map(part => (
          <PartEditor key={part.id} part={part} attributes={attributes} onChange={next => replace(part, next)} />
        ))}
        <Row gap="xs">
          <AddButton label={t('addRule')} onClick={() => add(ruleToBegin())} />
          <AddButton label={t('addGroup')} onClick={() => add(newGroup('any', [ruleToBegin()]))} />
        </Row>
      </Stack>
    </div>
  );

  function ruleToBegin(): Part {
    return firstRule(attributes.find(({ path }) => path === 'context.device') ?? attributes[0]!);
  }

  function add(part: Part): void {
    onChange({ ...group, parts: [...group.parts, part] });
  }

  /** The focused element disappears with its part, so the group gets the focus. */
  function replace(before: Part, next: Part | null): void {
    const put = next === null ? [] : [next];
    onChange({ ...group, parts: group.parts.flatMap(part => (part.id === before.id ? put : [part])) });
    if (next === null) {
      mode.current?.focus();
    }
  }
}

interface PartProps {
  part: Part;
  attributes: AttributeView[];
  onChange: (part: Part | null) => void;
}

function PartEditor({ part, attributes, onChange }: PartProps) {
  const remove = () => onChange(null);
  return part.kind === 'rule' ? (
    <RuleEditor rule={part} attributes={attributes} onChange={onChange} onRemove={remove} />
  ) : (
    <GroupEditor group={part} attributes={attributes} onChange={onChange} onRemove={remove} />
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="default" size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}
