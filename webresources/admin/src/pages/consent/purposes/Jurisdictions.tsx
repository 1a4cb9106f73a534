import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/SessionProvider';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Panel } from '../../../ui/Panel';
import { useWord } from '../../../ui/useWord';

/** Which regime holds where, and for how long a choice holds. */
export function Jurisdictions() {
  const { t } = useTranslation('consent');
  const word = useWord();
  const { jurisdictions, validDays, coolDownDays, ledgerMonths } = useSession();
  const places = Object.entries(jurisdictions).sort(([a], [b]) => a.localeCompare(b));
  return (
    <Panel title={t('regimes.title')} hint={t('regimes.hint')}>
      <DescriptionList
        of={[
          ...places.map(([place, regime]): [string, string] => [place, word('regime', regime)]),
          [t(places.length === 0 ? 'regimes.everywhere' : 'regimes.elsewhere'), word('regime', 'opt-in')],
          [t('regimes.valid'), t('purposes.days', { count: validDays })],
          [t('regimes.coolDown'), t('purposes.days', { count: coolDownDays })],
          [t('regimes.ledger'), t('regimes.months', { count: ledgerMonths })],
        ]}
      />
    </Panel>
  );
}
