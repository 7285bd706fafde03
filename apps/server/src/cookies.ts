/**
 * The two cookies there are, and only for who signs in: the session, which ends when the browser is closed, and the mark of a
 * known browser. Over https their names begin with `__Host-`, by which a browser takes them from this host alone, for every
 * path and never over plain http. Over plain http on this machine there is no such promise, and the names say so by lacking it.
 */
export interface Cookies {
  readonly session: Cookie;
  readonly browser: Cookie;
}

export interface Cookie {
  /** its value among the cookies of a request */
  read(header: string | undefined): string | undefined;
  set(value: string): string;
  clear(): string;
}

export function cookiesOf(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  return { session: cookie('countersign', secure), browser: cookie('countersign-browser', secure, 180 * 24 * 60 * 60) };
}

function cookie(plainName: string, secure: boolean, seconds?: number): Cookie {
  const name = secure ? `__Host-${plainName}` : plainName;
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    // A name that comes twice was set by somebody else beside ours: neither is taken.
    read: (header) => {
      const found = (header ?? '').split(';').filter((pair) => pair.trim().startsWith(`${name}=`));
      return found.length === 1 ? found[0]!.trim().slice(name.length + 1) : undefined;
    },
    set: (value) => `${name}=${value}; ${rest}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    clear: () => `${name}=; ${rest}; Max-Age=0`,
  };
}
