import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import deAlerts from './alerts/de.json';
import enAlerts from './alerts/en.json';
import { remember, remembered } from './ui/remembered';
import deAudiences from './pages/audiences/de.json';
import enAudiences from './pages/audiences/en.json';
import deReport from './report/de.json';
import enReport from './report/en.json';
import deComponents from './component-preview/de.json';
import enComponents from './component-preview/en.json';
import deFindings from './findings/de.json';
import enFindings from './findings/en.json';
import deWorkbench from './pages/components/workbench/de.json';
import enWorkbench from './pages/components/workbench/en.json';
import deAudit from './pages/audit/de.json';
import enAudit from './pages/audit/en.json';
import deExperiments from './pages/experiments/de.json';
import enExperiments from './pages/experiments/en.json';
import deGoals from './pages/goals/de.json';
import enGoals from './pages/goals/en.json';
import deInstallation from './pages/installation/de.json';
import enInstallation from './pages/installation/en.json';
import dePreview from './pages/preview/de.json';
import enPreview from './pages/preview/en.json';
import deTrace from './trace/de.json';
import enTrace from './trace/en.json';
import deHelp from './help/de.json';
import enHelp from './help/en.json';
import deOverview from './pages/overview/de.json';
import enOverview from './pages/overview/en.json';
import deProgramme from './pages/programme/de.json';
import enProgramme from './pages/programme/en.json';
import deConsent from './pages/consent/de.json';
import enConsent from './pages/consent/en.json';
import deRequests from './pages/requests/de.json';
import enRequests from './pages/requests/en.json';
import deVisitors from './pages/visitors/de.json';
import enVisitors from './pages/visitors/en.json';
import deSettings from './pages/settings/de.json';
import enSettings from './pages/settings/en.json';
import deApp from './de.json';
import enApp from './en.json';

/** All texts: by language, then by section. Texts outside the sections are in `app`. */
export const TEXTS = {
  en: {
    app: enApp,
    alerts: enAlerts,
    overview: enOverview,
    audiences: enAudiences,
    components: enComponents,
    workbench: enWorkbench,
    experiments: enExperiments,
    findings: enFindings,
    help: enHelp,
    goals: enGoals,
    preview: enPreview,
    programme: enProgramme,
    report: enReport,
    trace: enTrace,
    consent: enConsent,
    visitors: enVisitors,
    requests: enRequests,
    audit: enAudit,
    settings: enSettings,
    installation: enInstallation,
  },
  de: {
    app: deApp,
    alerts: deAlerts,
    overview: deOverview,
    audiences: deAudiences,
    components: deComponents,
    workbench: deWorkbench,
    experiments: deExperiments,
    findings: deFindings,
    help: deHelp,
    goals: deGoals,
    preview: dePreview,
    programme: deProgramme,
    report: deReport,
    trace: deTrace,
    consent: deConsent,
    visitors: deVisitors,
    requests: deRequests,
    audit: deAudit,
    settings: deSettings,
    installation: deInstallation,
  },
};

export const LANGUAGES = Object.keys(TEXTS);
const REMEMBERED = 'p13n-admin-language';

/** Starts with the language that was chosen last, else with the browser's. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    resources: TEXTS,
    lng: LANGUAGES.find(language => language === remembered(REMEMBERED)) ?? preferred(),
    fallbackLng: 'en',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18next.on('languageChanged', applyLanguage);
  applyLanguage(i18next.language);
}

export function chooseLanguage(language: string): void {
  remember(REMEMBERED, language);
  void i18next.changeLanguage(language);
}

function preferred(): string {
  const wanted = navigator.languages.map(language => language.slice(0, 2));
  return wanted.find(language => LANGUAGES.includes(language)) ?? 'en';
}

function applyLanguage(language: string): void {
  document.documentElement.lang = language;
}
