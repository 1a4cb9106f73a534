import type { ExperimentDraft } from './schema';

/**
 * Keys of what the app has read. Each one belongs to a single hook, so that what is kept below it has a single shape; a
 * test holds that. Keys that begin alike differ in their second step.
 */
export const KEYS = {
  session: () => ['session'],
  attributes: () => ['attributes'],
  audience: (name: string) => ['audiences', 'of', name],
  audienceCheck: (condition: string) => ['audiences', 'check', condition],
  audiences: () => ['audiences', 'list'],
  audit: (limit: string) => ['audit', limit],
  component: (id: string) => ['components', 'of', id],
  components: () => ['components', 'list'],
  unpersonalized: () => ['components', 'unpersonalized'],
  edgeKeys: (component: string) => ['components', 'edge-keys', component],
  findings: () => ['findings'],
  experiment: (name: string) => ['experiments', 'of', name],
  experimentCheck: (form: ExperimentDraft) => ['experiments', 'check', form],
  experiments: () => ['experiments', 'list'],
  goals: () => ['goals'],
  installation: (language: string) => ['installation', language],
  interplay: (name: string) => ['experiments', 'interplay', name],
  preview: (frame: object) => ['preview', frame],
  previews: (component: string) => ['components', 'previews', component],
  programme: () => ['programme', 'report'],
  purposes: () => ['purposes', 'list'],
  purposeVersions: (id: string) => ['purposes', 'versions', id],
  rates: (from: string, to: string) => ['rates', from, to],
  readiness: () => ['programme', 'readiness'],
  record: (id: string) => ['records', 'of', id],
  records: (search: object) => ['records', 'found', search],
  replaced: (name: string, promotion: object) => ['experiments', 'replaced', name, promotion],
  report: (name: string, phase: number | undefined) => ['experiments', 'report', name, phase],
  request: (id: string) => ['requests', 'of', id],
  requests: () => ['requests', 'list'],
  variantChanges: (component: string) => ['components', 'changes', component],
  verifications: () => ['verifications'],
  workbench: (component: string) => ['components', 'workbench', component],
  visitor: (code: string) => ['visitors', code],
} as const;
