/** The little of jsdom that is used here. Its own types bring a browser's globals into every file. */
declare module 'jsdom' {
  export interface PageElement {
    readonly textContent: string | null;
    hasAttribute(name: string): boolean;
    setAttribute(name: string, value: string): void;
    querySelectorAll(selector: string): Iterable<PageElement>;
  }

  export class JSDOM {
    constructor(html: string);
    readonly window: {
      readonly document: {
        querySelector(selector: string): PageElement | null;
        querySelectorAll(selector: string): Iterable<PageElement>;
      };
      readonly Element: unknown;
      readonly HTMLElement: unknown;
      readonly Node: unknown;
      close(): void;
    };
  }
}
