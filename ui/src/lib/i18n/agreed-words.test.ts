// @vitest-environment node
import { expect, it } from 'vitest';
import { speaker } from './agreed-words';

const expert = speaker([
  { instead_of: 'ervaringswerkers', say: 'ervaringsdeskundigen' },
  { instead_of: 'ervaringswerker', say: 'ervaringsdeskundige' },
]);

it('puts in one and many, each with its own word', () => {
  expect(expert('Vraag eerst de ervaringswerker, dan de andere ervaringswerkers.')).toBe(
    'Vraag eerst de ervaringsdeskundige, dan de andere ervaringsdeskundigen.',
  );
});

it('keeps the capitals of a heading and of a shouted word', () => {
  expect(expert('Ervaringswerker. ERVARINGSWERKERS')).toBe('Ervaringsdeskundige. ERVARINGSDESKUNDIGEN');
});

it('leaves a longer word alone that holds it', () => {
  for (const text of ['ervaringswerkersoverleg', 'xervaringswerker', 'ervaringswerker2', 'ervaringswerke'])
    expect(expert(text), 'half a word is no word').toBe(text);
  expect(expert("oud-ervaringswerker's"), 'a hyphen and an apostrophe end a word').toBe("oud-ervaringsdeskundige's");
  expect(expert('ervaringswerker ervaringswerker'), 'one after the other').toBe(
    'ervaringsdeskundige ervaringsdeskundige',
  );
});

it('lets two words trade places, and takes a word of several words first', () => {
  const traded = speaker([
    { instead_of: 'bewoner', say: 'buur' },
    { instead_of: 'buur', say: 'bewoner' },
  ]);
  expect(traded('De bewoner en de buur.')).toBe('De buur en de bewoner.');
  const longest = speaker([
    { instead_of: 'expert', say: 'kenner' },
    { instead_of: 'expert by experience', say: 'ervaringsdeskundige' },
  ]);
  expect(longest('An expert by experience is an expert.')).toBe('An ervaringsdeskundige is an kenner.');
});

it('leaves a gap that is filled in later', () => {
  const words = speaker([{ instead_of: 'name', say: 'title' }]);
  expect(words('The name {name}, {name_other} and {a name}.')).toBe('The title {name}, {name_other} and {a title}.');
});

it('takes signs of a pattern as they are, and says nothing else when nothing was agreed', () => {
  expect(speaker([{ instead_of: 'A (b)', say: '$1' }])('Zie A (b).')).toBe('Zie $1.');
  expect(speaker([])('Casussen')).toBe('Casussen');
});
