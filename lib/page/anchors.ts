import type { Piece } from './text-builder.js';

/** A stretch of the page, as `StaticRange` and `Range.setStart/setEnd` take it. */
export interface Boundaries {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** The map between offsets of the read text and places in the page. */
export class Anchors {
  constructor(
    private readonly pieces: readonly Piece[],
    private readonly text: string,
  ) {}

  /** Where the passage [start, end) stands in the page: one stretch, or several where unread text lies between. */
  locate(start: number, end: number): Boundaries[] {
    const found: Boundaries[] = [];
    for (let index = this.firstEndingAfter(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      if (!piece || piece.start >= end) break;
      const from = piece.from + Math.max(0, start - piece.start);
      const to = piece.from + Math.min(piece.length, end - piece.start);
      const before = found[found.length - 1];
      if (before && piece.joins && before.endContainer.getRootNode() === piece.node.getRootNode()) {
        before.endContainer = piece.node;
        before.endOffset = to;
      } else {
        found.push({ startContainer: piece.node, startOffset: from, endContainer: piece.node, endOffset: to });
      }
    }
    return found;
  }

  /** Offset in the text of a place in a text node; undefined where that place was not read. */
  offsetOf(node: Node, offset: number): number | undefined {
    const piece = this.pieces.find((candidate) => {
      return candidate.node === node && offset >= candidate.from && offset <= candidate.from + candidate.length;
    });
    return piece && piece.start + offset - piece.from;
  }

  /** False once a text node that was read is gone from the page or says something else. */
  hold(): boolean {
    return this.pieces.every(({ node, from, start, length }) => {
      const now = node.data.slice(from, from + length);
      return node.isConnected && now.length === length && this.text.startsWith(now, start);
    });
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece && piece.start + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a stretch can still be pointed at. */
export function stands({ startContainer, startOffset, endContainer, endOffset }: Boundaries): boolean {
  return (
    startContainer.isConnected &&
    endContainer.isConnected &&
    startOffset <= startContainer.length &&
    endOffset <= endContainer.length
  );
}

/** A range over a stretch that stands. */
export function toRange(place: Boundaries): Range {
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}
