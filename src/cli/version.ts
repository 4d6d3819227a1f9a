/** The version in package.json, put in by the build. */
declare const VERSION: string;

export const version = VERSION;
