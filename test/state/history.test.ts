import { describe, expect, test } from 'vitest';
import {
  changed,
  published,
  redone,
  sameEdits,
  startedWith,
  undone,
  withEdit,
} from '../../src/state/history.ts';

const edits = (...entries: readonly (readonly [string, string])[]) => new Map(entries);

describe('history of a trial', () => {
  test('the published report has no trial and nothing to undo', () => {
    expect(published.edits).toBeUndefined();
    expect(undone(published)).toBe(published);
    expect(redone(published)).toBe(published);
  });

  test('a trial read from a link can be undone edit by edit', () => {
    const start = startedWith(edits(['1.1', '3'], ['1.2', '4']));
    const back = undone(start);
    expect([...(back.edits ?? [])]).toEqual([['1.1', '3']]);
    expect([...(undone(back).edits ?? [])]).toEqual([]);
    expect([...(redone(back).edits ?? [])]).toEqual([
      ['1.1', '3'],
      ['1.2', '4'],
    ]);
  });

  test('typing in one field is one step, another field a new one', () => {
    let history = startedWith(edits());
    for (const [text, joins] of [
      ['4', false],
      ['48', true],
      ['480', true],
    ] as const) {
      history = changed(history, edits(['inputs.spent', text]), 'inputs.spent', joins);
    }
    history = changed(history, edits(['inputs.spent', '480'], ['1.1', '3']), '1.1', true);
    expect(history.past).toHaveLength(2);
    expect([...(undone(history).edits ?? [])]).toEqual([['inputs.spent', '480']]);
    expect([...(undone(undone(history)).edits ?? [])]).toEqual([]);
  });

  test('a new edit after an undo gives up what was undone', () => {
    const history = undone(startedWith(edits(['1.1', '3'])));
    expect(history.future).toHaveLength(1);
    expect(changed(history, edits(['1.2', '1'])).future).toHaveLength(0);
  });

  test('a key keeps its place when its text changes, and leaves when it has none', () => {
    const both = edits(['1.1', '3'], ['1.2', '4']);
    expect([...withEdit(both, '1.1', '5').keys()]).toEqual(['1.1', '1.2']);
    expect([...withEdit(both, '1.1', undefined).keys()]).toEqual(['1.2']);
  });

  test('no trial, an empty trial and an edited one are three things', () => {
    expect(sameEdits(undefined, edits())).toBe(false);
    expect(sameEdits(undefined, undefined)).toBe(true);
    expect(sameEdits(edits(['1', '2']), edits(['1', '2']))).toBe(true);
    expect(sameEdits(edits(['1', '2']), edits(['1', '3']))).toBe(false);
    expect(sameEdits(edits(['1', '2'], ['3', '4']), edits(['3', '4'], ['1', '2']))).toBe(false);
  });
});
