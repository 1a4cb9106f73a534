import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArmView, ProgrammeView } from '../../api/schema';
import { primaryOf } from '../../report/names';
import { DataTable, type Column } from '../../ui/DataTable';
import { MessageText } from '../../ui/MessageText';
import { useNumbers } from '../../ui/useNumbers';

type Rule = ProgrammeView['rules'][number];

/** One line for each rule: its verdict, what is proven for segments, the advice, and its numbers. */
export function RuleTable({ rules }: { rules: Rule[] }) {
  const { t } = useTranslation('programme');
  const numbers = useNumbers();
  const columns: Column<Rule>[] = [
    { title: t('component'), cell: rule => <Where rule={rule} /> },
    { title: t('variant'), cell: rule => rule.variant },
    { title: t('verdict'), cell: rule => <RuleAdvice rule={rule} /> },
    { title: t('shown'), cell: rule => numbers.count(armOf(rule, false)?.visitors), isNumber: true },
    { title: t('control'), cell: rule => numbers.count(armOf(rule, true)?.visitors), isNumber: true },
    { title: t('lift'), cell: rule => numbers.lift(armOf(rule, false)?.relative?.value), isNumber: true },
    { title: t('interval'), cell: rule => numbers.liftRange(armOf(rule, false)?.relative), isNumber: true },
  ];
  return (
    <DataTable
      caption={t('rules')}
      columns={columns}
      rows={rules}
      keyOf={rule => `${rule.component.id} ${rule.variant}`}
    />
  );
}

function armOf(rule: Rule, isControl: boolean): ArmView | undefined {
  return primaryOf(rule.report)?.arms.find(arm => arm.isControl === isControl);
}

function Where({ rule: { component } }: { rule: Rule }) {
  const { t } = useTranslation('programme');
  return (
    <Stack gap={2}>
      <span>{component.title || t('untitled')}</span>
      <Text size="xs" c="dimmed">
        {component.page}
      </Text>
    </Stack>
  );
}

function RuleAdvice({ rule }: { rule: Rule }) {
  const [first] = rule.report.verdicts;
  return first === undefined ? null : (
    <Stack gap={2}>
      {[first.verdict, ...first.proven, first.next].map(message => (
        <span key={message.text}>
          <MessageText of={message} />
        </span>
      ))}
    </Stack>
  );
}
