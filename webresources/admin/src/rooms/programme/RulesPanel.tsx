import { useTranslation } from 'react-i18next';
import { Panel } from '../../show/Panel';
import { Answered } from '../../states/Answered';
import { Empty } from '../../states/Empty';
import { RuleTable } from './RuleTable';
import { useProgramme } from './useProgramme';

/** Each rule against those who would have seen it and did not. */
export function RulesPanel() {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('rules')} hint={t('rulesHint')}>
      <Answered query={useProgramme()}>
        {({ rules }) => (rules.length === 0 ? <Empty title={t('noRules')} /> : <RuleTable rules={rules} />)}
      </Answered>
    </Panel>
  );
}
