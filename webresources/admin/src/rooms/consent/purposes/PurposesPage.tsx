import { useTranslation } from 'react-i18next';
import { usePurposes } from '../../../api/usePurposes';
import { Page } from '../../../show/Page';
import { Panel } from '../../../show/Panel';
import { Answered } from '../../../states/Answered';
import { Empty } from '../../../states/Empty';
import { Jurisdictions } from './Jurisdictions';
import { PurposeTable } from './PurposeTable';

/** What visitors are asked for, and where which regime holds. */
export function PurposesPage() {
  const { t } = useTranslation('consent');
  const purposes = usePurposes();
  return (
    <Page title={t('purposes.title')} hint={t('purposes.hint')}>
      <Panel title={t('purposes.inForce')}>
        <Answered query={purposes}>
          {list => (list.length === 0 ? <Empty title={t('purposes.none')} /> : <PurposeTable purposes={list} />)}
        </Answered>
      </Panel>
      <Jurisdictions />
    </Page>
  );
}
