/** A sentence that the bar reads out with the next result: what a switch did besides. */
import { createSignal } from 'solid-js';

export const [remark, setRemark] = createSignal('');
