import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** statedOn.edtf in TypeScript is stated_on_edtf in SQL; tables are named in the singular by their entity. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes, custom ?? property].map(snake).join('_');
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
