/** Where a reader's own file comes in: chosen, dropped anywhere on the page, or pasted as cells. */
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import type { LargeSource } from '../../state/large-view.ts';
import { chosenFile, droppedFile, type Given } from './given-file.ts';

interface Props {
  readonly words: LargeLedgerWords;
  /** Whether a file is open. */
  readonly open: boolean;
  /** What is to be known of the file that was open before a reload. */
  readonly remark: string;
  readonly onOpen: (source: LargeSource) => void;
}

const fieldId = 'pasted-table';

export const Chooser = (props: Props) => {
  const t = props.words;
  const [remark, setRemark] = createSignal('');
  const [dragged, setDragged] = createSignal(false);
  let pasted: HTMLTextAreaElement | undefined;
  let box: HTMLDetailsElement | undefined;

  const take = (given: Given | undefined): void => {
    if (!given) return;
    if (given.kind === 'folder') setRemark(t.notAFile);
    else if (given.kind === 'picture') setRemark(t.picture(given.name));
    else {
      setRemark(given.isOneOfSeveral ? t.several(given.file.name) : '');
      props.onOpen({ name: given.file.name, from: given.file });
    }
  };
  const paste = (): void => {
    const text = pasted?.value ?? '';
    if (text.trim() === '') {
      setRemark(t.pasteEmpty);
      pasted?.focus();
      return;
    }
    setRemark('');
    if (box) box.open = false;
    props.onOpen({ name: t.pasted, from: new Blob([text]) });
  };
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    setDragged(true);
  };
  const leave = (event: DragEvent): void => {
    if (!event.relatedTarget) setDragged(false);
  };
  const drop = (event: DragEvent): void => {
    setDragged(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take(droppedFile(event.dataTransfer));
  };
  onMount(() => {
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    onCleanup(() => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    });
  });

  return (
    <div class="ldrop needs-js" classList={{ over: dragged(), opened: props.open }}>
      <div class="ldrop-file">
        <label class="btn" classList={{ primary: !props.open }}>
          <input
            type="file"
            class="sr"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              take(chosenFile(event.currentTarget.files));
              // So that the same file, mended, can be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <span>{props.open ? t.chooseOther : t.choose}</span>
        </label>
        <p class="small">{t.drop}</p>
      </div>
      <details ref={box} class="lpaste">
        <summary>{t.paste}</summary>
        <label for={fieldId} class="small">
          {t.pasteLabel}
        </label>
        <textarea ref={pasted} id={fieldId} rows="5" spellcheck={false} autocomplete="off" />
        <button type="button" class="btn sm" onClick={paste}>
          {t.pasteOpen}
        </button>
      </details>
      <p role="status" class="small lremark">
        <Show when={remark() || (!props.open && props.remark)}>{(text) => text()}</Show>
      </p>
    </div>
  );
};
