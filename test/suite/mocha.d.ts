/** The browser build sets `mocha`, `Mocha`, `describe` and `it` on the global object. */
declare module 'mocha/mocha.js';
