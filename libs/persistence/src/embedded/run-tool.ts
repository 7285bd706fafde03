import { spawn } from 'node:child_process';

/** The system user a tool runs as; empty for the user who started Node. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface ToolRun {
  /** 0 for success; undefined when the tool could not be run at all. */
  readonly code: number | undefined;
  readonly output: string;
  /** Why it could not be run, as in `EACCES`. */
  readonly errno: string | undefined;
}

export interface ToolPlace {
  /** Entered before the user is changed, so it may be a folder that user could not walk to. */
  readonly cwd: string;
  readonly runAs: RunAs;
  /** An open file the tool finds as /dev/fd/3. */
  readonly fd3?: number;
}

/**
 * Runs one of PostgreSQL's own tools to its end. It gets its own process group, so that Ctrl-C in the terminal reaches us and not the tool,
 * and an environment of ours, so that no PGPORT or secret of the caller reaches the database.
 */
export const runTool = (command: string, args: readonly string[], { cwd, runAs, fd3 }: ToolPlace): Promise<ToolRun> =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], {
      cwd,
      ...runAs,
      detached: true,
      windowsHide: true,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', ...(fd3 === undefined ? [] : [fd3])],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: undefined, output, errno: error.code }));
    // On Windows the server that pg_ctl starts keeps the pipes open, so 'close' would never come.
    const end = process.platform === 'win32' ? 'exit' : 'close';
    child.on(end, (code: number | null) => resolve({ code: code ?? -1, output: output.trim(), errno: undefined }));
  });

const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, LD_LIBRARY_PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
};
