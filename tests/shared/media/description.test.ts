import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  described,
  descriptionOf,
  type FileDescription,
  lacksAlternative,
  problemOfChange,
  problemOfNew,
  UNDESCRIBED,
} from '@parvis/shared';
import fc from 'fast-check';

const decorative = { ...UNDESCRIBED, decorative: true };
const spoken = { ...UNDESCRIBED, alternativeText: 'Un pont' };

describe('what is said of a file', () => {
  test('stays when nothing else is said', () => {
    for (const before of [UNDESCRIBED, decorative, spoken]) {
      assert.deepEqual(described({}, before), before);
    }
  });

  test('is an alternative text, without the spaces around', () => {
    assert.deepEqual(described({ alternativeText: ' Un pont ' }, decorative), spoken);
  });

  test('is nothing when it is blank', () => {
    assert.deepEqual(described({ alternativeText: '  ' }, spoken), UNDESCRIBED);
  });

  test('is that it is decorative, by the mark or by the word', () => {
    assert.deepEqual(described({ decorative: true }, spoken), decorative);
    assert.deepEqual(described({ alternativeText: 'a', decorative: true }, spoken), decorative);
    for (const word of ['décorative', 'Décorative.', 'decorative', ' Image décorative ']) {
      assert.deepEqual(described({ alternativeText: word }, spoken), decorative, word);
    }
    const sentence = 'Une frise décorative';
    assert.equal(described({ alternativeText: sentence }, spoken).alternativeText, sentence);
  });

  test('is a credit and a licence that we know', () => {
    const said = described({ credit: ' Camille Exemple ', licence: 'cc_by_4_0' }, spoken);
    assert.deepEqual([said.credit, said.licence], ['Camille Exemple', 'cc_by_4_0']);
    assert.equal(described({ licence: 'mine' }, spoken).licence, null);
  });

  test('is never an alternative text and a mark at once', () => {
    const word = fc.option(fc.oneof(fc.string(), fc.constant('décorative')), { nil: null });
    const said = fc.record(
      { alternativeText: word, decorative: fc.option(fc.boolean(), { nil: null }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(said), (all) => {
        const after = all.reduce<FileDescription>(
          (before, one) => described(one, before),
          UNDESCRIBED,
        );
        assert.ok(!(after.decorative && after.alternativeText !== null));
        assert.deepEqual(descriptionOf({ ...after }), after);
      }),
    );
  });
});

test('a new picture is refused when it tells nothing, with what to do', () => {
  assert.match(problemOfNew('a.png', UNDESCRIBED) ?? '', /« a\.png ».*« décorative »/);
  assert.equal(problemOfNew('a.png', decorative), undefined);
  assert.equal(problemOfNew('a.png', spoken), undefined);
});

test('a change is refused only when it takes away what a picture told', () => {
  for (const before of [UNDESCRIBED, decorative, spoken]) {
    for (const after of [UNDESCRIBED, decorative, spoken]) {
      const isRefused = problemOfChange('a.png', before, after) !== undefined;
      assert.equal(isRefused, !lacksAlternative(before) && lacksAlternative(after));
    }
  }
});
