import { config } from 'zod';

// zod compiles its schemas with `new Function`, which the content security policy forbids. This must
// run before any schema is made.
config({ jitless: true });
