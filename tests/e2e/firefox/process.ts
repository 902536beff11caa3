import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Marionette } from './marionette.js';

export interface FirefoxProcess {
  marionette: Marionette;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Every address goes to the local server as to a proxy: a plain http request names its host in full, so one server answers
 * for any host; https has no answer, thus nothing leaves this machine.
 */
function preferences(marionettePort: number, serverPort: number): Record<string, string | number | boolean> {
  return {
    'marionette.port': marionettePort,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': serverPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': serverPort,
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'app.update.disabledForTesting': true,
  };
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Starts Firefox headless with a fresh profile that is removed again by `stop`. */
export async function startFirefoxProcess(program: string, serverPort: number): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'lasi-verigi-firefox-'));
  const port = await freePort();
  const lines = Object.entries(preferences(port, serverPort)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(program, [...flags, 'about:blank'], { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`Firefox did not start (${program}): ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`Firefox ended with code ${code} before it answered.`)));
  });
  const stop = async () => {
    child.kill();
    await exited(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await Promise.race([Marionette.connect(port), failed]);
    failed.catch(() => {});
    return {
      marionette,
      async stop() {
        marionette.close();
        await stop();
      },
    };
  } catch (error) {
    failed.catch(() => {});
    await stop();
    throw error;
  }
}
