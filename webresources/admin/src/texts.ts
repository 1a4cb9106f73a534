import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import deAudiences from './rooms/audiences/de.json';
import enAudiences from './rooms/audiences/en.json';
import deReport from './report/de.json';
import enReport from './report/en.json';
import deComponents from './components/de.json';
import enComponents from './components/en.json';
import deAudit from './rooms/audit/de.json';
import enAudit from './rooms/audit/en.json';
import deExperiments from './rooms/experiments/de.json';
import enExperiments from './rooms/experiments/en.json';
import deGoals from './rooms/goals/de.json';
import enGoals from './rooms/goals/en.json';
import deInstallation from './rooms/installation/de.json';
import enInstallation from './rooms/installation/en.json';
import deProgramme from './rooms/programme/de.json';
import enProgramme from './rooms/programme/en.json';
import deConsent from './rooms/consent/de.json';
import enConsent from './rooms/consent/en.json';
import deRequests from './rooms/requests/de.json';
import enRequests from './rooms/requests/en.json';
import deVisitors from './rooms/visitors/de.json';
import enVisitors from './rooms/visitors/en.json';
import deApp from './de.json';
import enApp from './en.json';

/** All texts: by language, then by room. What belongs to no room is in `app`. */
export const TEXTS = {
  en: {
    app: enApp,
    audiences: enAudiences,
    components: enComponents,
    experiments: enExperiments,
    goals: enGoals,
    programme: enProgramme,
    report: enReport,
    consent: enConsent,
    visitors: enVisitors,
    requests: enRequests,
    audit: enAudit,
    installation: enInstallation,
  },
  de: {
    app: deApp,
    audiences: deAudiences,
    components: deComponents,
    experiments: deExperiments,
    goals: deGoals,
    programme: deProgramme,
    report: deReport,
    consent: deConsent,
    visitors: deVisitors,
    requests: deRequests,
    audit: deAudit,
    installation: deInstallation,
  },
};

export const LANGUAGES = Object.keys(TEXTS);
const REMEMBERED = 'p13n-admin-language';

/** Starts with the language that was chosen last, else with the browser's. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    resources: TEXTS,
    lng: LANGUAGES.find(language => language === remembered()) ?? preferred(),
    fallbackLng: 'en',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18next.on('languageChanged', applyLanguage);
  applyLanguage(i18next.language);
}

export function chooseLanguage(language: string): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser may forbid to remember; the choice then holds until the page is left.
  }
  void i18next.changeLanguage(language);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function preferred(): string {
  const wanted = navigator.languages.map(language => language.slice(0, 2));
  return wanted.find(language => LANGUAGES.includes(language)) ?? 'en';
}

function applyLanguage(language: string): void {
  document.documentElement.lang = language;
}
