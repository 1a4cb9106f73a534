import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { Redirect } from '../../layout/Redirect';
import { Tabs } from '../../ui/Tabs';
import { NotFound } from '../../feedback/NotFound';
import { LedgerPage } from './ledger/LedgerPage';
import { RecordPage } from './ledger/RecordPage';
import { PreviewPage } from './preview/PreviewPage';
import { PurposeTextsPage } from './purposes/editor/PurposeTextsPage';
import { PurposePage } from './purposes/PurposePage';
import { PurposesPage } from './purposes/PurposesPage';
import { RatesPage } from './rates/RatesPage';
import { VerificationPage } from './verification/VerificationPage';

const TABS = ['purposes', 'preview', 'rates', 'ledger', 'verification'];

/** Purposes, visitors' decisions, and their proof. */
export default function ConsentRoutes() {
  const { t } = useTranslation('consent');
  return (
    <>
      <Tabs label={t('title')} tabs={TABS.map(name => ({ address: `/consent/${name}`, label: t(`${name}.title`) }))} />
      <Routes>
        <Route index element={<Redirect to="purposes" />} />
        <Route path="purposes" element={<PurposesPage />} />
        <Route path="purposes/:id" element={<PurposePage />} />
        <Route path="purposes/:id/texts" element={<PurposeTextsPage />} />
        <Route path="preview" element={<PreviewPage />} />
        <Route path="rates" element={<RatesPage />} />
        <Route path="ledger" element={<LedgerPage />} />
        <Route path="ledger/:id" element={<RecordPage />} />
        <Route path="verification" element={<VerificationPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </>
  );
}
