import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { Redirect } from '../../layout/Redirect';
import { Tabs } from '../../ui/Tabs';
import { MatrixPage } from './MatrixPage';
import { PreviewPage } from './PreviewPage';

const TABS = ['page', 'matrix'];

/** Pages as personas see them, and all personas beside each other. */
export default function PreviewRoutes() {
  const { t } = useTranslation('preview');
  return (
    <>
      <Tabs label={t('title')} tabs={TABS.map(name => ({ address: `/preview/${name}`, label: t(`tab.${name}`) }))} />
      <Routes>
        <Route index element={<Redirect to="page" />} />
        <Route path="page" element={<PreviewPage />} />
        <Route path="matrix" element={<MatrixPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </>
  );
}
