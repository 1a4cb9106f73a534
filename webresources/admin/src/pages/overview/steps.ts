/** A step of a new site, in the order in which they are taken. */
export type FirstStep = 'installation' | 'purposes' | 'goal' | 'audience' | 'variant' | 'experiment';

/** Whether each step is done; those that are not known are left out. */
export type Progress = Partial<Record<FirstStep, boolean>>;

const ORDER: FirstStep[] = ['installation', 'purposes', 'goal', 'audience', 'variant', 'experiment'];

/** The steps that are known, in order. */
export function stepsOf(progress: Progress): { step: FirstStep; isDone: boolean }[] {
  return ORDER.flatMap(step => (progress[step] === undefined ? [] : [{ step, isDone: progress[step] }]));
}

/** The first step that is not done; undefined for a site that has taken all others than the installation, which may fail later. */
export function nextStep(progress: Progress): FirstStep | undefined {
  const open = stepsOf(progress).filter(({ isDone }) => !isDone);
  return open.some(({ step }) => step !== 'installation') ? open[0]!.step : undefined;
}
