import type { Writable } from 'node:stream';

/** Writes to a stream that may be slower than we are, or closed by whoever reads it. */
export class Output {
  private waiting: string[] = [];
  private size = 0;
  closed = false;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  /** Resolves when the stream can take more. */
  async write(text: string): Promise<void> {
    this.waiting.push(text);
    this.size += text.length;
    if (this.size >= 1 << 16) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.closed || this.waiting.length === 0) return;
    const text = this.waiting.join('');
    this.waiting = [];
    this.size = 0;
    // The callback comes with or without an error, so a reader that went away does not leave us waiting.
    await new Promise<void>((resolve) => this.stream.write(text, () => resolve()));
  }
}
