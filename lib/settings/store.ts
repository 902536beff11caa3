import { readSettings, type Settings } from './schema.js';

/** The part of a browser's storage area that is used. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
}

const KEY = 'settings-1';

export async function loadSettings(area: Area): Promise<Settings> {
  return readSettings((await area.get(KEY))[KEY]);
}

/** Changes some settings and keeps the others. */
export async function saveSettings(area: Area, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings(area)), ...change };
  await area.set({ [KEY]: settings });
  return settings;
}

/** Calls `listener` with the new settings whenever any page of ours changed them. */
export function onSettingsChanged(area: Area, listener: (settings: Settings) => void): void {
  area.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) listener(readSettings(change.newValue));
  });
}
