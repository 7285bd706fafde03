/** A fenced block of a Markdown text. */
export interface Fence {
  readonly language: string;
  readonly text: string;
}

/** A block of commands, and what the text shows under it of the answer: all of it, or lines out of it. */
export interface Snippet {
  /** how its question begins */
  readonly title: string;
  readonly commands: string;
  readonly answer: unknown;
  readonly lines: readonly string[];
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** Every fenced block, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }));
}

/** The `sh` blocks that ask something, each with the `json` or `text` block that follows it. */
export function snippetsOf(markdown: string): readonly Snippet[] {
  const fences = fencesOf(markdown);
  return fences.flatMap(({ language, text }, place) => {
    if (language !== 'sh' || !/^(TOKEN=|curl |npx countersign )/.test(text)) return [];
    const next = fences[place + 1];
    const answer = next?.language === 'json' ? (JSON.parse(next.text) as unknown) : undefined;
    return [
      { title: titleOf(text), commands: text, answer, lines: next?.language === 'text' ? next.text.trim().split('\n') : [] },
    ];
  });
}

/** The question in a line: what is inside the quotation marks of the query. */
function titleOf(commands: string): string {
  return /"query": "(.{1,60})/.exec(commands)?.[1] ?? commands.split('\n')[0] ?? commands;
}

/** The links that stay inside the project. */
export function ownLinksOf(markdown: string): readonly string[] {
  const links = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  return links.filter((target) => !/^[a-z]+:/.test(target));
}

/** The npm scripts that the text names, as in `npm run lint` or `npm test`. */
export function scriptsNamedIn(markdown: string): readonly string[] {
  const named = [...markdown.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test))\b/g)];
  return [...new Set(named.map(([, run, short]) => run ?? short ?? ''))];
}

/** The rows of a table whose first cell is the name of a setting, as in `PORT`. */
export function settingsIn(markdown: string): readonly { readonly name: string; readonly unset: string }[] {
  const rows = markdown.matchAll(/^\| `([A-Z_]+)` \| .*? \| (.*?) \|$/gm);
  return [...rows].map(([, name = '', unset = '']) => ({ name, unset }));
}
