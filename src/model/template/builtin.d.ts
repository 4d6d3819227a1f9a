/** The Markdown files of `src/templates`, put in by the build. */
declare module 'builtin:templates' {
  interface BuiltinSource {
    /** The file's name without its ending. */
    readonly id: string;
    readonly text: string;
    /** Fingerprints of the lines of earlier versions, one after another. */
    readonly fingerprints: string;
  }
  const sources: readonly BuiltinSource[];
  export default sources;
}
