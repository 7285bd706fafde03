/** What a server does of winding up, in a process of its own; it says how many it ended. For winding-up-kills.spec.ts. */
import { ENTITIES } from '#api';
import { openDatabase } from '#libs/persistence';
import { WindingUpService } from '#libs/stewardship';
import { MIGRATIONS } from '#migrations';
import { openApp } from '../../dist/apps/server/src/open-server.js';

const [ownerUrl, roleSecret] = process.argv.slice(2);
const database = await openDatabase({ ownerUrl, roleSecret, migrations: MIGRATIONS, entities: ENTITIES });
const app = await openApp(database, { publicUrl: 'http://127.0.0.1', logLevel: 'silent', host: '127.0.0.1', port: 0 });
const ended = await app.get(WindingUpService, { strict: false }).runDue();
process.send(ended, () => process.exit(0));
