import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import { ruleWords } from '../sentence';
import styles from './GroupEditor.module.css';
import { modeOf, type Group } from './rules';

/** Rules for read-only users. */
export function RuleList({ group, attributes }: { group: Group; attributes: AttributeView[] }) {
  const { t } = useTranslation('audiences');
  return (
    <div className={styles.group}>
      <Text size="sm" fw={600}>
        {group.parts.length === 0 ? t('noRules') : t(`groupMode.${modeOf(group)}`)}
      </Text>
      {group.parts.length > 0 && (
        <List size="sm" spacing="xs" mt="xs" styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
          {group.parts.map(part => (
            <List.Item key={part.id}>
              {part.kind === 'rule' ? (
                ruleWords(part, attributes, t)
              ) : (
                <RuleList group={part} attributes={attributes} />
              )}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
