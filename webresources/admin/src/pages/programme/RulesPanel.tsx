import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { RuleTable } from './RuleTable';
import { useProgramme } from './useProgramme';

/** Each rule against those who would have seen it and did not. */
export function RulesPanel() {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('rules')} hint={t('rulesHint')}>
      <QueryResult query={useProgramme()}>
        {({ rules }) => (rules.length === 0 ? <EmptyState title={t('noRules')} /> : <RuleTable rules={rules} />)}
      </QueryResult>
    </Panel>
  );
}
