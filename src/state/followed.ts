/** In how many places the text of the page follows the trial: counted by the prose, shown in the bar. */
import { createSignal } from 'solid-js';

export const [followedFigures, setFollowedFigures] = createSignal(0);
