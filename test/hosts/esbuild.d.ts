/** The build script of the project, whose plug-ins the tests' bundles need too. */
declare module '*/esbuild.mjs' {
  export const builtinTemplates: import('esbuild').Plugin;
  export const plainPrivates: import('esbuild').Plugin;
}
