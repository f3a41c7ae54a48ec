import { UserError } from './user-error.ts';

/** Where the portal is served when nobody says otherwise. */
export const DEFAULT_PORT = 4321;

/**
 * @param given value of --port or PORT
 * @returns undefined where nothing was given; 0 means any free port
 * @throws UserError unless it is a port number
 */
export function readPort(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return undefined;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65535) return port;
  throw new UserError(`端口应为 0 到 65535 之间的整数，实为“${given}”。`);
}
