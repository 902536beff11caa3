import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Time of the latest change below a path in milliseconds, folders included, so that a removed file counts too. */
function latestChange(path: string, unread: string | undefined): number {
  if (path === unread) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const names = readdirSync(path);
  return names.reduce((latest, name) => Math.max(latest, latestChange(join(path, name), unread)), status.mtimeMs);
}

/**
 * Whether a built file is newer than all its sources.
 * @param unread a folder below the sources that the build does not read
 */
export function isFresh(built: string, sources: readonly string[], unread?: string): boolean {
  if (!existsSync(built)) return false;
  const changes = sources.filter(existsSync).map((source) => latestChange(source, unread));
  return Math.max(...changes) < statSync(built).mtimeMs;
}
