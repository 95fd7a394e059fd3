import { createStore } from '../state/store.js';

export const panelOpen = createStore(false);

/** The id of the newest entry in the log of what goes between Slack and the app. */
export const newestTraffic = createStore(0);
