import { type Analysis, type Downward, type PageState, readDownward, type Sender, type Upward } from '../messages.js';
import { PageReader } from './reader.js';

/** The part of the browser's messaging a scanner uses. */
export interface Runtime {
  readonly id: string | undefined;
  sendMessage(message: Upward): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void;
    removeListener(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void;
  };
}

export interface Scanner {
  /** False once its extension was updated or removed; another one may take its place. */
  readonly alive: boolean;
  stop(): void;
}

/** Connects a page's reader with the rest of the extension, and ends it when the extension is gone. */
export function startScanner(runtime: Runtime): Scanner {
  const end = new AbortController();
  const send = async (message: Upward): Promise<unknown> => {
    if (runtime.id === undefined) end.abort();
    return end.signal.aborted ? undefined : runtime.sendMessage(message);
  };
  // Nobody has to be listening: the panel may be closed.
  const tell = (message: Upward) => void send(message).catch(() => undefined);

  const reader = new PageReader(
    {
      analyse: async (ad) => (await send({ type: 'analyse', ad })) as Analysis,
      changed: (families) => tell({ type: 'changed', families }),
      chosen: (rule) => tell({ type: 'chosen', rule }),
    },
    end.signal,
  );

  const obey = async (message: Downward): Promise<PageState> => {
    if (message.type === 'read') void reader.read(message.assignment);
    else if (message.type === 'show') reader.show(message.revision, message.start, message.end);
    else if (message.type === 'paint') reader.paintOnly(message.severities);
    return reader.state;
  };
  const listener = (message: unknown, sender: Sender) => {
    const known = runtime.id === undefined ? undefined : readDownward(message, sender, runtime.id);
    return known && obey(known);
  };
  runtime.onMessage.addListener(listener);
  end.signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener));
  void reader.start();
  return {
    get alive() {
      return runtime.id !== undefined && !end.signal.aborted;
    },
    stop: () => end.abort(),
  };
}
