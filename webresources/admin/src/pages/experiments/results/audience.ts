const BELONGS = /^audience:(.+)=yes$/;

/** The audience that a segment is, such as `climbers` for `audience:climbers=yes`; undefined for other kinds of visitors. */
export function audienceOf(segment: string | null | undefined): string | undefined {
  return BELONGS.exec(segment ?? '')?.[1];
}
