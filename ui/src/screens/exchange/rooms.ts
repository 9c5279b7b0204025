/** The screens of exchanging. They come in a file of their own: most evenings nobody opens one. */
export { default as conflicts } from './conflicts/Conflicts.svelte';
export { default as exchange } from './Exchange.svelte';
export { default as give } from './give/Give.svelte';
export { default as receive } from './receive/Receive.svelte';
