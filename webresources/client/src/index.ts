export { createClient, type Client, type Options, type PageQuery } from './client';
export { ProblemError } from './problem';
export type { ChoicesView, DecidedComponent, DeliveredNode, DeliveredPage, KeptExposures } from './schema';
