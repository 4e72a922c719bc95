/** Saved trials: two tabs, damaged and later records, a device that is full or says no. Nothing is lost. */
import { describe, expect, test } from 'vitest';
import {
  type DeviceStorage,
  editsOf,
  freeName,
  readRecord,
  recordKey,
  type SavedScenario,
  Shelf,
  writeRecord,
} from '../../src/state/desk-scenarios.ts';

const key = recordKey('/a/', 'small');

class Device implements DeviceStorage {
  readonly kept = new Map<string, string>();
  /** Most characters it takes; fewer and it is full. */
  room = Infinity;
  forbidden = false;

  getItem(name: string): string | null {
    this.#ask();
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    this.#ask();
    const others = [...this.kept]
      .filter(([one]) => one !== name)
      .reduce((sum, [, one]) => sum + one.length, 0);
    if (others + text.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(name, text);
  }
  removeItem(name: string): void {
    this.#ask();
    this.kept.delete(name);
  }
  #ask(): void {
    if (this.forbidden) throw new DOMException('no', 'SecurityError');
  }
}

const one = (id: string, name = id, more: Partial<SavedScenario> = {}): SavedScenario => ({
  id,
  name,
  made: `2026-01-0${id.length}T00:00:00.000Z`,
  edits: [['2.2.2', '2']],
  total: '88.38',
  ...more,
});
const names = (shelf: Shelf): readonly string[] => shelf.state().saved.map(({ name }) => name);
const shelfOn = (device: Device): Shelf => new Shelf(() => device, key);

describe('the record', () => {
  test('what is written is read again, in the order of the days', () => {
    const saved = [one('a'), one('bb', '名“称”,\n'), one('ccc', 'c', { edits: [] })];
    expect(readRecord(writeRecord(saved.toReversed()))).toEqual({ saved });
    expect(readRecord(null)).toEqual({ saved: [] });
  });

  test.each([
    ['text', 'nonsense'],
    ['an empty text', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no version', '{"scenarios":[]}'],
    ['no list', '{"version":1,"scenarios":{}}'],
  ])('%s is damaged', (_, text) => {
    expect(readRecord(text)).toEqual({ saved: [], unreadable: 'damaged' });
  });

  test('a later version is not read', () => {
    expect(readRecord('{"version":2,"scenarios":[]}')).toEqual({ saved: [], unreadable: 'newer' });
  });

  test('good entries are kept beside damaged ones', () => {
    const bad = [{}, { ...one('x'), edits: [['a']] }, { ...one('y'), made: 1 }, null];
    const text = JSON.stringify({ version: 1, scenarios: [one('a'), ...bad] });
    expect(readRecord(text)).toEqual({ saved: [one('a')], unreadable: 'damaged' });
  });

  test('sites and reports keep apart', () => {
    expect(new Set([key, recordKey('/', 'small'), recordKey('/a/', 'other')]).size).toBe(3);
  });
});

describe('the shelf', () => {
  test('put, replace, remove, put again', () => {
    const device = new Device();
    const shelf = shelfOn(device);
    shelf.put([one('a'), one('bb')]);
    shelf.put([one('a', 'A')]);
    expect(names(shelf)).toEqual(['A', 'bb']);
    shelf.remove('a');
    expect(names(shelf)).toEqual(['bb']);
    shelf.put([one('a')]);
    expect(names(shelf)).toEqual(['a', 'bb']);
    expect(names(shelfOn(device))).toEqual(['a', 'bb']);
    expect(shelf.state()).toMatchObject({ unsaved: new Set(), aside: [] });
  });

  test('two tabs keep what the other one saved, renamed and deleted', () => {
    const device = new Device();
    const [left, right] = [shelfOn(device), shelfOn(device)];
    left.put([one('a')]);
    right.put([one('bb')]);
    left.put([one('ccc')]);
    right.put([one('a', '改名')]);
    left.remove('bb');
    expect(names(left)).toEqual(['改名', 'ccc']);
    expect(names(right)).toEqual(['改名', 'ccc']);
  });

  test('a forbidden device: kept for the visit, and written as soon as it is allowed', () => {
    const device = new Device();
    device.forbidden = true;
    const shelf = shelfOn(device);
    shelf.put([one('a')]);
    expect(shelf.state()).toMatchObject({ saved: [one('a')], unsaved: new Set(['a']), refusal: 'forbidden' });
    device.forbidden = false;
    shelf.put([one('bb')]);
    expect(names(shelfOn(device))).toEqual(['a', 'bb']);
    expect(shelf.state().refusal).toBeUndefined();
  });

  test('even asking for the storage may be forbidden', () => {
    const shelf = new Shelf(() => {
      throw new DOMException('no', 'SecurityError');
    }, key);
    expect(shelf.state()).toMatchObject({ saved: [], refusal: 'forbidden' });
    shelf.put([one('a')]);
    shelf.remove('a');
    shelf.put([one('bb')]);
    expect(names(shelf)).toEqual(['bb']);
  });

  test('a full device: what is there stays, the new one is kept for the visit', () => {
    const device = new Device();
    const shelf = shelfOn(device);
    shelf.put([one('a')]);
    device.room = 200;
    shelf.put([one('bb')]);
    expect(shelf.state()).toMatchObject({ unsaved: new Set(['bb']), refusal: 'full' });
    expect(names(shelf)).toEqual(['a', 'bb']);
    expect(names(shelfOn(device))).toEqual(['a']);
    // Another tab makes room: the next action writes everything.
    device.room = 400;
    shelf.remove('a');
    expect(names(shelfOn(device))).toEqual(['bb']);
    expect(shelf.state().unsaved.size).toBe(0);
  });

  test.each([
    ['damaged', 'nonsense'],
    ['newer', '{"version":7,"scenarios":"later"}'],
  ] as const)('a %s record is put aside before anything is written', (why, text) => {
    const device = new Device();
    device.kept.set(key, text);
    const shelf = shelfOn(device);
    expect(shelf.state()).toMatchObject({ saved: [], unreadable: { why, text }, aside: [] });
    expect(device.kept.get(key)).toBe(text);
    shelf.put([one('a')]);
    expect(names(shelfOn(device))).toEqual(['a']);
    expect(shelf.state().aside).toEqual([text]);
    expect(shelf.state().unreadable).toBeUndefined();
    // A second one goes beside the first.
    device.kept.set(key, 'again');
    shelf.put([one('bb')]);
    expect(shelf.state().aside).toEqual([text, 'again']);
    shelf.forgetAside();
    expect(shelf.state().aside).toEqual([]);
    expect(names(shelf)).toEqual(['bb']);
  });

  test('what was put aside once is not put aside again while the device refuses the rest', () => {
    const kept = new Map([['record', 'no record']]);
    const device = {
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
      setItem: (key: string, text: string) => {
        if (key === 'record') throw new DOMException('', 'QuotaExceededError');
        kept.set(key, text);
      },
    };
    const shelf = new Shelf(() => device, 'record');
    for (const id of ['a', 'b', 'c']) shelf.put([{ id, name: id, made: '2026-01-01', edits: [] }]);
    expect(shelf.state()).toMatchObject({ aside: ['no record'], refusal: 'full' });
  });

  test('good entries of a damaged record stay, the whole of it is put aside', () => {
    const device = new Device();
    const text = JSON.stringify({ version: 1, scenarios: [one('a'), { half: true }] });
    device.kept.set(key, text);
    const shelf = shelfOn(device);
    shelf.put([one('bb')]);
    expect(names(shelf)).toEqual(['a', 'bb']);
    expect(shelf.state().aside).toEqual([text]);
  });

  test('without room to put a damaged record aside it is left where it is', () => {
    const device = new Device();
    device.kept.set(key, 'nonsense');
    device.room = 10;
    const shelf = shelfOn(device);
    shelf.put([one('a')]);
    expect(device.kept.get(key)).toBe('nonsense');
    expect(shelf.state()).toMatchObject({ saved: [one('a')], refusal: 'full' });
  });
});

test('a name that is taken gets a number', () => {
  const taken = new Set(['甲', '甲（2）']);
  expect([freeName(taken, '乙'), freeName(taken, '甲')]).toEqual(['乙', '甲（3）']);
  expect([...editsOf(one('a'))]).toEqual([['2.2.2', '2']]);
});
