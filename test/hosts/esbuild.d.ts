/** The build script of the project, whose plug-in the tests' bundles need, too. */
declare module '*/esbuild.mjs' {
  export const builtinTemplates: import('esbuild').Plugin;
}
