import type { paths } from './schema';

type Method = 'get' | 'post';
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;

/** The JSON body of a successful response. */
export type ResponseOf<Path extends keyof paths, M extends Method> = paths[Path][M] extends { responses: infer All }
  ? JsonOf<All[keyof All & (200 | 201 | 202)]>
  : never;

/** The JSON body of a change. */
export type BodyOf<Path extends WritePath> = paths[Path]['post'] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

type PathOf<M extends Method> = { [P in keyof paths]: [ResponseOf<P, M>] extends [never] ? never : P }[keyof paths];

/** Addresses that return JSON. */
export type ReadPath = PathOf<'get'>;

/** Addresses that take changes. */
export type WritePath = PathOf<'post'>;
