/**
 * A value that is worked out when it is asked for the first time. So are patterns with Unicode properties
 * (`\p{L}`): the build makes each a `new RegExp(…)` where it stands, see `esbuild.mjs`.
 */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
