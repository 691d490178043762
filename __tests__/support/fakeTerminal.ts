/**
 * A terminal that writes like a real one: what does not fit into a line goes on in the next, and
 * nothing leads back to an earlier line. Every character is one column wide.
 */
export class FakeTerminal {
  readonly isTTY = true;
  readonly lines: string[] = [''];
  columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  write(text: string): boolean {
    // Nothing but \r and an erasure behind it is sent, so both mean: begin this line again.
    for (const [piece] of text.matchAll(/\r|\u001b\[K|\n|[^\r\n\u001b]+/g)) {
      if (piece === '\n') this.lines.push('');
      else if (/[\r\u001b]/.test(piece)) this.lines[this.lines.length - 1] = '';
      else this.append(piece);
    }
    return true;
  }

  private append(text: string): void {
    let rest = (this.lines.pop() ?? '') + text;
    while (rest.length > this.columns) {
      this.lines.push(rest.slice(0, this.columns));
      rest = rest.slice(this.columns);
    }
    this.lines.push(rest);
  }
}
