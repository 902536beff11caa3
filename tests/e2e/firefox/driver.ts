import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { callText, type Driver, type InPage, type Place, type Tab } from '../driver.js';
import { evaluateInPanel, panelIsOpen, pinButton } from './chrome-scripts.js';
import type { Marionette } from './marionette.js';
import { startFirefoxProcess } from './process.js';

/** The only id Marionette gives an element, from the WebDriver standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** One of `content` (the tab's page) and `chrome` (the browser window) is spoken to at a time. */
class Session {
  constructor(readonly marionette: Marionette) {}

  async script<Value>(script: string, given: unknown[] = []): Promise<Value> {
    const answer = await this.marionette.send<{ value: Value }>('WebDriver:ExecuteScript', {
      script,
      args: given,
      sandbox: null,
    });
    return answer.value;
  }

  async inChrome<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async screenshot(path: string): Promise<void> {
    const answer = await this.marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    writeFileSync(path, Buffer.from(answer.value, 'base64'));
  }
}

class FirefoxTab implements Tab {
  constructor(
    private readonly session: Session,
    private readonly handle: string,
  ) {}

  async evaluate<Arguments extends unknown[], Value>(
    look: InPage<Arguments, Value>,
    ...given: Arguments
  ): Promise<Value> {
    await this.session.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
    return this.session.script(`return ${callText(look, given)}`);
  }

  async screenshot(path: string): Promise<void> {
    await this.session.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
    await this.session.screenshot(path);
  }

  async activate(): Promise<void> {
    await this.session.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
  }
}

class FirefoxPanel implements Place {
  constructor(private readonly session: Session) {}

  evaluate<Arguments extends unknown[], Value>(look: InPage<Arguments, Value>, ...given: Arguments): Promise<Value> {
    return this.session.inChrome(() => this.session.script(evaluateInPanel, [`return ${callText(look, given)}`]));
  }

  /** The whole browser window, sidebar and page side by side. */
  screenshot(path: string): Promise<void> {
    return this.session.inChrome(() => this.session.screenshot(path));
  }
}

async function clickButton(session: Session, extensionId: string): Promise<void> {
  await session.inChrome(async () => {
    const selector = await session.script<string>(pinButton, [extensionId]);
    const found = await session.marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    await session.marionette.send('WebDriver:ElementClick', { id: found.value[ELEMENT] });
    for (const end = Date.now() + 15_000; !(await session.script<boolean>(panelIsOpen)); await pause(50)) {
      if (Date.now() > end) throw new Error('The toolbar button was clicked, but no sidebar opened.');
    }
  });
}

/** Firefox, headless; every http address leads to the local server at `serverPort`. */
export async function startFirefox(extension: string, serverPort: number): Promise<Driver> {
  const { marionette, stop } = await startFirefoxProcess(process.env.FIREFOX_PATH ?? 'firefox-esr', serverPort);
  try {
    const { capabilities } = await marionette.send<{ capabilities: { browserName: string; browserVersion: string } }>(
      'WebDriver:NewSession',
    );
    const { value: extensionId } = await marionette.send<{ value: string }>('Addon:Install', {
      path: extension,
      temporary: true,
    });
    const session = new Session(marionette);
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      async open(address) {
        const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
          type: 'tab',
          focus: true,
        });
        await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
        await marionette.send('WebDriver:Navigate', { url: address });
        return new FirefoxTab(session, handle);
      },
      async clickToolbarButton(tab) {
        await tab.activate();
        await clickButton(session, extensionId);
        return new FirefoxPanel(session);
      },
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
