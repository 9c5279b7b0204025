import type { Attachment } from 'svelte/attachments';

/** Lets a text area grow with its text; its `rows` are the least. WebKitGTK does not know `field-sizing` yet. */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    $effect(() => {
      text();
      area.style.blockSize = 'auto';
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    });
  };
}
