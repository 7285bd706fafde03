import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { aTrackedDraft } from '../support/files/drafts.js';
import { formOf } from '../support/files/form.js';

/** What a browser does about cookies and forms, without a browser: it keeps the ones and fills in the others. */
export class ABrowser {
  readonly jar = new Map<string, string>();
  /** where it has been led to last */
  address = '/';

  constructor(
    private readonly app: NestFastifyApplication,
    readonly ip = '192.0.2.1',
  ) {}

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    this.address = url;
    return this.ask({ method: 'GET', url, headers: { ...headers } });
  }

  /** Opens the page, fills in its form, and sends it. */
  async send(url: string, values: Readonly<Record<string, string>>, path = url): Promise<LightMyRequestResponse> {
    const page = await this.get(url);
    return this.post(path, { ...hiddenIn(page.body), ...values });
  }

  async post(
    url: string,
    values: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams(values).toString();
    return this.ask({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Opens the page of a form with files, fills in its fields, and sends it. */
  async sendFiles(
    url: string,
    values: Readonly<Record<string, string>>,
    files: Parameters<typeof formOf>[1],
    field = 'files',
  ): Promise<LightMyRequestResponse> {
    const page = await this.get(url);
    const { headers, payload } = formOf(Object.entries({ ...hiddenIn(page.body), ...values }), files, field);
    return this.ask({ method: 'POST', url, payload, headers: { ...headers, 'sec-fetch-site': 'same-origin' } });
  }

  private async ask(request: {
    readonly method: 'GET' | 'POST';
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly payload?: string | Buffer;
  }): Promise<LightMyRequestResponse> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...request.headers, ...(cookie === '' ? {} : { cookie }) };
    const answer = await this.app.inject({ ...request, headers, remoteAddress: this.ip });
    for (const { name, value, maxAge } of answer.cookies as readonly { name: string; value: string; maxAge?: number }[]) {
      if (maxAge === 0) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }
}

/** The id of a file that somebody has just put into their tray, once it was read; `leads` is what can be done with it. */
export async function aFileOf(
  at: ABrowser,
  name = 'draft 14.docx',
  bytes = aTrackedDraft(),
  leads: 'record' | 'picture' = 'record',
): Promise<string> {
  const answer = await at.sendFiles('/tray/add', {}, [{ name, bytes }]);
  if (answer.statusCode !== 303) throw new Error(`the file was not taken: ${faultsIn(answer.body).join(' ')}`);
  for (let n = 0; n < 100; n += 1) {
    const { body } = await at.get('/tray');
    const found = new RegExp(`/tray/([0-9a-f-]{36})/${leads}`).exec(body);
    if (found && !body.includes('Being read')) return found[1]!;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the file is not read');
}

/** The hidden fields of the one form of a page. */
export function hiddenIn(html: string): Readonly<Record<string, string>> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name!, unescaped(value!)]));
}

export function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#92;', '\\')
    .replaceAll('&amp;', '&');
}

/** The sentences of the error summary. */
export function faultsIn(html: string): readonly string[] {
  const summary = /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map((item) => unescaped(item[1]!.replace(/<[^>]*>/g, '').trim()));
}
