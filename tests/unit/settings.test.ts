import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../lib/settings/schema.js';
import { type Area, loadSettings, onSettingsChanged, saveSettings } from '../../lib/settings/store.js';

describe('settings', () => {
  it.each<[string, unknown, typeof DEFAULT_SETTINGS]>([
    ['nothing', undefined, DEFAULT_SETTINGS],
    ['text', 'lv', DEFAULT_SETTINGS],
    ['a list', [1], DEFAULT_SETTINGS],
    ['an unknown language', { language: 'de', markLow: true }, { language: 'auto', markLow: true }],
    ['a wrong switch', { language: 'ru', markLow: 'yes' }, { language: 'ru', markLow: false }],
    ['fields of a later version', { language: 'en', looks: 'dark' }, { language: 'en', markLow: false }],
  ])('reads %s field by field', (_, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
  });

  it('keeps what was not changed and tells who listens', async () => {
    const items: Record<string, unknown> = {};
    const listeners: Parameters<Area['onChanged']['addListener']>[0][] = [];
    const area: Area = {
      get: async (key) => ({ [key]: items[key] }),
      set: async (changed) => {
        Object.assign(items, changed);
        for (const [key, newValue] of Object.entries(changed))
          for (const tell of listeners) tell({ [key]: { newValue } });
      },
      onChanged: { addListener: (listener) => listeners.push(listener) },
    };
    const heard: unknown[] = [];
    onSettingsChanged(area, (settings) => heard.push(settings));
    await saveSettings(area, { language: 'ru' });
    await saveSettings(area, { markLow: true });
    expect(await loadSettings(area)).toEqual({ language: 'ru', markLow: true });
    expect(heard).toEqual([
      { language: 'ru', markLow: false },
      { language: 'ru', markLow: true },
    ]);
  });
});
