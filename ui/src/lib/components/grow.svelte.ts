import type { Attachment } from 'svelte/attachments';

/** Lets a text area grow with its text. WebKitGTK does not know `field-sizing: content` yet. */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    if (CSS.supports('field-sizing', 'content')) return;
    $effect(() => {
      text();
      area.style.blockSize = 'auto';
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    });
  };
}
