import type { Writable } from 'node:stream';

/** Units gathered before they are written. */
const BATCH = 1 << 16;
/** A reader that went away: of a pipe, of a socket, or the stream after either. */
const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/** Writes in batches to a stream that may be slower than we are, or closed by whoever reads it. */
export class Output {
  private waiting: string[] = [];
  private size = 0;
  private written: Promise<void> = Promise.resolve();
  private timer: NodeJS.Immediate | undefined;
  /** The reader went away: nobody is waiting for more. */
  closed = false;
  /** Why writing failed, as a system code. */
  failure: string | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => this.fail(error));
  }

  /** No more can be written. */
  get isOver(): boolean {
    return this.closed || this.failure !== undefined;
  }

  /** Resolves when the stream can take more. What is written goes out at the latest when we wait for input. */
  async write(text: string): Promise<void> {
    this.waiting.push(text);
    this.size += text.length;
    if (this.size >= BATCH) await this.flush();
    else this.timer ??= setImmediate(() => void this.flush());
  }

  /** Resolves when everything given was written, or cannot be. */
  flush(): Promise<void> {
    clearImmediate(this.timer);
    this.timer = undefined;
    const text = this.waiting.join('');
    this.waiting = [];
    this.size = 0;
    if (text !== '' && !this.isOver) {
      // The callback comes with or without an error, so a reader that went away does not leave us waiting.
      this.written = new Promise((resolve) => {
        this.stream.write(text, (error) => {
          if (error) this.fail(error);
          resolve();
        });
      });
    }
    return this.written;
  }

  private fail(error: NodeJS.ErrnoException): void {
    if (GONE.has(error.code ?? '')) this.closed = true;
    else this.failure ??= error.code ?? error.message;
  }
}
