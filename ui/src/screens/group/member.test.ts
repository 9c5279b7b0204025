import { describe, expect, it } from 'vitest';
import { missingIn, newMember, withExtra, withUsual } from './member';

describe('a member', () => {
  it('needs a name and a role, and nothing else', () => {
    expect(missingIn(newMember('g')), 'a new one lacks both').toEqual({ name: true, role: true });
    expect(missingIn({ ...newMember('g'), name: '  ', roles: ['bewoner'] }), 'spaces are no name').toEqual({
      name: true,
    });
    expect(missingIn({ ...newMember('g'), name: 'Karim', roles: ['bewoner'] }), 'an organisation may lack').toEqual({});
  });
});

describe('the roles of a member', () => {
  it('put the usual one first and each one once', () => {
    expect(withUsual([], 'bewoner'), 'the first role').toEqual(['bewoner']);
    expect(withUsual(['bewoner', 'naaste'], 'wijkagent'), 'another usual role replaces the first').toEqual([
      'wijkagent',
      'naaste',
    ]);
    expect(withUsual(['bewoner', 'naaste'], 'naaste'), 'an extra role that becomes usual is there once').toEqual([
      'naaste',
    ]);
  });

  it('take extra ones behind it', () => {
    expect(withExtra(['bewoner'], 'naaste', true), 'behind the usual one').toEqual(['bewoner', 'naaste']);
    expect(withExtra(['bewoner', 'naaste'], 'naaste', true), 'not twice').toEqual(['bewoner', 'naaste']);
    expect(withExtra(['bewoner', 'naaste'], 'naaste', false), 'and away again').toEqual(['bewoner']);
  });
});
