import type { Given } from '$lib/api/generated';

/** A file that was made on a stick. */
export const onStick: Given = {
  path: '/media/anna/STICK/de-hoek.kantelbeeld',
  folder: '/media/anna/STICK',
  file_name: 'de-hoek.kantelbeeld',
  size_bytes: 1_300_000,
  cleaned_up: 0,
  drive: '/dev/sdb1',
};
