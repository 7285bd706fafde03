import { forms } from '../forms.js';
import type { Form } from './form.js';

/** The form at an address of ours, with what the address names. */
export function formAt(url: string): { readonly form: Form; readonly params: Readonly<Record<string, string>> } | undefined {
  const path = url.split('?')[0]!.split('/');
  for (const form of forms) {
    const pattern = form.path.split('/');
    const fits = pattern.length === path.length && pattern.every((part, n) => part.startsWith(':') || part === path[n]);
    const named = pattern.flatMap((part, n) => (part.startsWith(':') ? [[part.slice(1), path[n]!] as const] : []));
    if (fits) return { form, params: Object.fromEntries(named) };
  }
  return undefined;
}
