/** The keys that open the search. German keyboards, among others, have the slash on a key with Shift. */
export const SEARCH_KEYS = ['/', 'shift+/'];
