import { describe, it } from 'node:test';
import { expect } from 'chai';
import { EventParser, type ServerEvent } from '../../../src/feed/live/event-parser.js';

/** The events that a parser finds in these pieces. */
function eventsIn(pieces: readonly string[], parser = new EventParser()): ServerEvent[] {
  return pieces.flatMap((piece) => [...parser.push(piece)]);
}

const STREAM =
  ': hello\n\nid: 7\nevent: remove\ndata: {"id":\ndata: "a"}\n\nevent: reset\ndata\n\n';

const EVENTS = [
  { type: 'remove', data: '{"id":\n"a"}' },
  { type: 'reset', data: '' },
];

describe('a parser of events', () => {
  for (const [title, text] of [
    ['LF', STREAM],
    ['CR LF', STREAM.replaceAll('\n', '\r\n')],
    ['CR', STREAM.replaceAll('\n', '\r')],
  ] as const) {
    it(`reads lines that end with ${title}, in one piece`, () => {
      expect(eventsIn([text])).to.deep.equal(EVENTS);
    });

    it(`reads lines that end with ${title}, character by character`, () => {
      expect(eventsIn(Array.from(text))).to.deep.equal(EVENTS);
    });
  }

  for (const [title, text, expected] of [
    ['one blank after the colon', 'data:  a\n\n', [{ type: '', data: ' a' }]],
    ['colons in a value', 'data: a: b\n\n', [{ type: '', data: 'a: b' }]],
    ['empty lines of data', 'data\ndata\n\n', [{ type: '', data: '\n' }]],
    ['no event without data', 'event: reset\n\ndata: a\n\n', [{ type: '', data: 'a' }]],
    ['no incomplete event', 'data: a\n', []],
    ['no unknown fields', 'date: a\n data: b\ndata: c\n\n', [{ type: '', data: 'c' }]],
    ['no empty pieces', '', []],
  ] as const) {
    it(`reads ${title}`, () => {
      expect(eventsIn([text])).to.deep.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['id: 1\ndata: a\n\ndata: b\n\n', '1'],
    ['id: 1\n\nid: 2\n', '1'],
    ['id: 1\n\nid\n\n', ''],
    ['id: 1\n\nid: a\0b\n\n', '1'],
    [': nothing\n\n', 'before'],
  ] as const) {
    it(`knows the id of the last event in ${JSON.stringify(text)}`, () => {
      const parser = new EventParser('before');
      eventsIn([text], parser);
      expect(parser.lastEventId).to.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['retry: 10\n', 10],
    ['retry: soon\n', undefined],
    ['retry: -5\n', undefined],
  ] as const) {
    it(`knows the delay in ${JSON.stringify(text)}`, () => {
      const parser = new EventParser();
      eventsIn([text], parser);
      expect(parser.retryMs).to.equal(expected);
    });
  }

  it('knows the length of an event that is not complete', () => {
    const parser = new EventParser();
    eventsIn(['data: 12345\ndata: 678'], parser);
    expect(parser.pendingLength).to.equal('12345\n'.length + 'data: 678'.length);
  });
});
