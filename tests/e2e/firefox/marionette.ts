import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Client of Firefox's Marionette protocol over TCP: messages are `<byte length>:<json>`, a command is
 * `[0, id, name, parameters]` and its answer `[1, id, error, value]`.
 * Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox closed the Marionette connection.'));
      this.waiting.clear();
    });
  }

  /** Tries until Firefox listens, at most `limit` milliseconds. */
  static async connect(port: number, limit = 60_000): Promise<Marionette> {
    const end = Date.now() + limit;
    for (;;) {
      const socket = connect(port, '127.0.0.1');
      const open = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (open) return new Marionette(socket);
      if (Date.now() > end) throw new Error(`Firefox did not open its Marionette port ${port} within ${limit} ms.`);
      await pause(100);
    }
  }

  /** Sends a command, e.g. `WebDriver:Navigate`; rejects with Marionette's own error and message. */
  send<T = unknown>(name: string, parameters: object = {}): Promise<T> {
    const id = ++this.lastId;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.toString('latin1', 0, colon));
      if (this.received.length < end) return;
      const message: unknown = JSON.parse(this.received.toString('utf8', colon + 1, end));
      this.received = this.received.subarray(end);
      if (Array.isArray(message)) this.settle(message);
    }
  }

  private settle([, id, error, value]: unknown[]): void {
    const waiter = this.waiting.get(id as number);
    if (waiter === undefined) return;
    this.waiting.delete(id as number);
    if (error === null) {
      waiter.resolve(value);
      return;
    }
    const { error: code, message } = error as { error: string; message: string };
    waiter.reject(new Error(`Marionette, ${code}: ${message}`));
  }
}
