/** Parses an event stream piece by piece (https://html.spec.whatwg.org/multipage/server-sent-events.html, section 9.2.6). */

/** An event of a stream. */
export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** The parser of one connection. */
export class EventParser {
  /** The id of the last event, which a new connection may resume after. */
  lastEventId: string;
  /** Milliseconds before a new connection, where the server names them. */
  retryMs: number | undefined;
  #line = '';
  #endedWithCr = false;
  #type = '';
  #data = '';
  #id: string;

  /** @param lastEventId that of the connection before */
  constructor(lastEventId = '') {
    this.lastEventId = lastEventId;
    this.#id = lastEventId;
  }

  /** Characters of the event that is not complete yet. */
  get pendingLength(): number {
    return this.#line.length + this.#data.length;
  }

  /** The events that this piece completes. */
  push(piece: string): readonly ServerEvent[] {
    if (piece === '') return [];
    // CR LF is one line break, also where it is cut in two.
    const text = this.#endedWithCr && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#endedWithCr = piece.endsWith('\r');
    const lines = text.split(/\r\n?|\n/);
    lines[0] = this.#line + (lines[0] ?? '');
    this.#line = lines.pop() ?? '';
    return lines.flatMap((line) => this.#endLine(line) ?? []);
  }

  #endLine(line: string): ServerEvent | undefined {
    if (line === '') return this.#endEvent();
    const [, field = '', value = ''] = /^([^:]*):? ?([^]*)$/.exec(line) ?? [];
    if (field === 'data') this.#data += `${value}\n`;
    else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d{1,9}$/.test(value)) this.retryMs = Number(value);
    return undefined;
  }

  #endEvent(): ServerEvent | undefined {
    const event = { type: this.#type, data: this.#data.slice(0, -1) };
    const isEmpty = this.#data === '';
    this.lastEventId = this.#id;
    this.#type = '';
    this.#data = '';
    return isEmpty ? undefined : event;
  }
}
