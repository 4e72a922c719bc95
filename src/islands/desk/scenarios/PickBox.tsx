/** The box that puts a state into the comparison; the whole of its cell can be pressed. */
export const PickBox = (props: { label: string; picked: boolean; onPick: () => void }) => (
  <label class="pickbox needs-js">
    <input type="checkbox" aria-label={props.label} checked={props.picked} onChange={props.onPick} />
  </label>
);
