/** How many figures in the text of the page follow the trial: counted by the prose, shown in the bar. */
import { createSignal } from 'solid-js';

export const [followedFigures, setFollowedFigures] = createSignal(0);
